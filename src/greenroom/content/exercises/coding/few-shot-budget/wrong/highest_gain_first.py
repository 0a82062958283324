SEPARATOR = 2


def best_gain(examples, budget):
    used, total = 0, 0
    for tokens, gain in sorted(examples, key=lambda example: (-example[1], example[0])):
        cost = tokens + (SEPARATOR if used else 0)
        if gain > 0 and used + cost <= budget:
            used += cost
            total += gain
    return total
