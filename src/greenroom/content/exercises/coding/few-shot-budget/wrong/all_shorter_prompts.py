SEPARATOR = 2


def best_gain(examples, budget):
    room = budget + SEPARATOR
    exactly = [0] + [-(10**9)] * room
    for tokens, gain in examples:
        cost = tokens + SEPARATOR
        for used in range(room, cost - 1, -1):
            best_before = max(exactly[: used - cost + 1])
            exactly[used] = max(exactly[used], best_before + gain)
    return max(exactly)
