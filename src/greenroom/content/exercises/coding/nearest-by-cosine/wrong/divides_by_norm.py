from fractions import Fraction


def nearest(vectors, query, k):
    def closeness(a):
        product = sum(x * y for x, y in zip(a, query))
        return Fraction(product * abs(product), sum(x * x for x in a))

    return sorted(range(len(vectors)), key=lambda i: -closeness(vectors[i]))[:k]
