from math import sqrt

KEEP_ZEROS = True


def cosine(a, b):
    lengths = sqrt(sum(x * x for x in a)) * sqrt(sum(y * y for y in b))
    return round(sum(x * y for x, y in zip(a, b)) / lengths, 6) if lengths else 0.0


def nearest(vectors, query, k):
    order = [i for i, v in enumerate(vectors) if KEEP_ZEROS or any(v)]
    return sorted(order, key=lambda i: -cosine(vectors[i], query))[:k]
