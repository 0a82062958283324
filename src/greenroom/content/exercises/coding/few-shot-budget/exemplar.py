SEPARATOR = 2


def best_gain(examples: list[list[int]], budget: int) -> int:
    room = budget + SEPARATOR  # every example brings a separator along, and the last one needs none
    best = [0] * (room + 1)
    for tokens, gain in examples:
        cost = tokens + SEPARATOR
        for used in range(room, cost - 1, -1):
            best[used] = max(best[used], best[used - cost] + gain)
    return best[room]
