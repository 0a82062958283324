SEPARATOR = 2


def best_gain(examples, budget):
    """Keeps pairs of tokens and gain, none of which is both longer and no better than another."""
    room = budget + SEPARATOR
    front = [(0, 0)]
    for tokens, gain in examples:
        cost = tokens + SEPARATOR
        added = [(used + cost, total + gain) for used, total in front if used + cost <= room]
        merged, highest = [], -1
        for used, total in sorted(front + added, key=lambda pair: (pair[0], -pair[1])):
            if total > highest:
                merged.append((used, total))
                highest = total
        front = merged
    return front[-1][1]
