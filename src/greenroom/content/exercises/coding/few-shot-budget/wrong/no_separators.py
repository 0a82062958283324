def best_gain(examples, budget):
    best = [0] * (budget + 1)
    for tokens, gain in examples:
        for used in range(budget, tokens - 1, -1):
            best[used] = max(best[used], best[used - tokens] + gain)
    return best[budget]
