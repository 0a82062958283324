from math import log2

EXPONENTIAL = True


def dcg(grades):
    return sum((2**g - 1 if EXPONENTIAL else g) / max(1.0, log2(i + 1)) for i, g in enumerate(grades))


def ndcg(documents, scores, grades, k):
    order = sorted(range(len(documents)), key=lambda i: -scores[i])
    got = [grades.get(documents[i], 0) for i in order]
    ideal = dcg(sorted(grades.values(), reverse=True)[:k])
    return dcg(got[:k]) / ideal if ideal else 0.0
