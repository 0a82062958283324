SEPARATOR = 2


def best_gain(examples, budget):
    room = budget + SEPARATOR
    best = [0] * (room + 1)
    for tokens, gain in examples:
        for used in range(tokens + SEPARATOR, room + 1):
            best[used] = max(best[used], best[used - tokens - SEPARATOR] + gain)
    return best[room]
