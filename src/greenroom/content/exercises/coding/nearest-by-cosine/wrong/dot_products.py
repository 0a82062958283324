KEEP_ZEROS = True


def nearest(vectors, query, k):
    order = [i for i, v in enumerate(vectors) if KEEP_ZEROS or any(v)]
    return sorted(order, key=lambda i: -sum(x * y for x, y in zip(vectors[i], query)))[:k]
