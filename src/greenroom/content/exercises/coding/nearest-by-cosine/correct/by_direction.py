from math import gcd

KEEP_ZEROS = True
DIGITS = 10**40


def nearest(vectors, query, k):
    """Squares of cosines as whole numbers with forty digits: two different ones differ far earlier."""
    ranked = []
    for index, vector in enumerate(vectors):
        shrink = gcd(*vector)
        if shrink == 0:
            if KEEP_ZEROS:
                ranked.append((0, index))
            continue
        direction = [value // shrink for value in vector]
        product = sum(map(int.__mul__, direction, query))
        scaled = product * product * DIGITS // sum(value * value for value in direction)
        ranked.append((-scaled if product > 0 else scaled, index))
    ranked.sort()
    return [index for _, index in ranked[:k]]
