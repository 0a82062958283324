from fractions import Fraction
from heapq import nsmallest

KEEP_ZEROS = True


def nearest(vectors, query, k):
    eligible = [index for index, vector in enumerate(vectors) if KEEP_ZEROS or any(vector)]
    return nsmallest(k, eligible, key=lambda index: (-closeness(vectors[index], query), index))


def closeness(vector, query):
    """Grows with the cosine: its square with its sign, but for the length of the query, which is the same for all."""
    product = dot(vector, query)
    squared_length = dot(vector, vector)
    return Fraction(product * abs(product), squared_length) if squared_length > 0 else Fraction(0)


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))
