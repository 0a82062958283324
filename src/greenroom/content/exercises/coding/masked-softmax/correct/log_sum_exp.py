import math


def masked_softmax(scores, allowed, temperature):
    result = []
    for row, mask in zip(scores, allowed):
        scaled = [score / temperature for score in row]
        kept = [scaled[j] for j in range(len(row)) if mask[j]]
        if not kept:
            result.append([0.0] * len(row))
            continue
        top = max(kept)
        log_total = top + math.log(math.fsum(math.exp(value - top) for value in kept))
        result.append([math.exp(value - log_total) if mask[j] else 0.0 for j, value in enumerate(scaled)])
    return result
