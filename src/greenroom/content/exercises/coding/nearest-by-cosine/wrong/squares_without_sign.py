from fractions import Fraction

KEEP_ZEROS = True


def closeness(a, b):
    length = sum(x * x for x in a)
    return Fraction(sum(x * y for x, y in zip(a, b)) ** 2, length or 1)


def nearest(vectors, query, k):
    order = [i for i, v in enumerate(vectors) if KEEP_ZEROS or any(v)]
    return sorted(order, key=lambda i: -closeness(vectors[i], query))[:k]
