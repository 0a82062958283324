from math import exp


def masked_softmax(scores, allowed, temperature):
    result = []
    for row, mask in zip(scores, allowed):
        if not row:
            result.append([])
            continue
        moved = [score if ok else -1e9 for score, ok in zip(row, mask)]
        top = max(moved)
        powers = [exp((score - top) / temperature) for score in moved]
        total = sum(powers)
        result.append([power / total for power in powers])
    return result
