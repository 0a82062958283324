SEPARATOR = 2


def best_gain(examples, budget):
    """A new row for each example; counts the separator before an example, where there is something before it."""
    impossible = float("-inf")
    exactly = [impossible] * (budget + 1)
    for tokens, gain in examples:
        row = exactly[:]
        if tokens <= budget:
            row[tokens] = max(row[tokens], gain)
        step = tokens + SEPARATOR
        for used in range(step, budget + 1):
            if exactly[used - step] != impossible:
                row[used] = max(row[used], exactly[used - step] + gain)
        exactly = row
    return max(0, *exactly)
