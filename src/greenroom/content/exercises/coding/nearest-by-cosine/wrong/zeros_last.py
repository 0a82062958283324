from fractions import Fraction


def nearest(vectors, query, k):
    def closeness(a):
        product = sum(x * y for x, y in zip(a, query))
        return Fraction(product * abs(product), sum(x * x for x in a))

    full = sorted((i for i, v in enumerate(vectors) if any(v)), key=lambda i: -closeness(vectors[i]))
    return (full + [i for i, v in enumerate(vectors) if not any(v)])[:k]
