from functools import cmp_to_key

KEEP_ZEROS = True


def nearest(vectors, query, k):
    rows = []
    for index, vector in enumerate(vectors):
        product = sum(a * b for a, b in zip(vector, query))
        length = sum(a * a for a in vector)
        if length or KEEP_ZEROS:
            rows.append((product * abs(product), length or 1, index))

    def order(one, other):
        left, right = one[0] * other[1], other[0] * one[1]
        return right - left or one[2] - other[2]

    return [index for _, _, index in sorted(rows, key=cmp_to_key(order))[:k]]
