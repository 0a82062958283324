SEPARATOR = 2


def best_gain(examples, budget):
    best = [0] * (budget + 1)
    for tokens, gain in examples:
        cost = tokens + SEPARATOR
        for used in range(budget, cost - 1, -1):
            best[used] = max(best[used], best[used - cost] + gain)
    return best[budget]
