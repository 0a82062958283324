SEPARATOR = 2


def best_gain(examples, budget):
    used, total = -SEPARATOR, 0
    for tokens, gain in sorted(examples, key=lambda example: example[1] / example[0], reverse=True):
        if gain > 0 and used + SEPARATOR + tokens <= budget:
            used += SEPARATOR + tokens
            total += gain
    return total
