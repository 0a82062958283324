from math import log2

EXPONENTIAL = True


def dcg(grades):
    return sum((2**g - 1 if EXPONENTIAL else g) / log2(i + 2) for i, g in enumerate(grades))


def ndcg(documents, scores, grades, k):
    order = sorted(range(len(documents)), key=lambda i: -scores[i])
    got = [grades[documents[i]] for i in order if documents[i] in grades]
    ideal = dcg(sorted(grades.values(), reverse=True)[:k])
    return dcg(got[:k]) / ideal if ideal else 0.0
