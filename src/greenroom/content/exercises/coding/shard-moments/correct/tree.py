LESS = 1


def both(left, right):
    n, m = left[0], right[0]
    if n == 0:
        return right
    if m == 0:
        return left
    means, squares = [], []
    for a, b, s, t in zip(left[1], right[1], left[2], right[2]):
        means.append(a + (b - a) * (m / (n + m)))
        squares.append(s + t + (b - a) ** 2 * (n * m / (n + m)))
    return [n + m, means, squares]


def pooled_moments(shards):
    if not shards:
        return [0, [], []]
    while len(shards) > 1:
        halved = [both(*pair) for pair in zip(shards[::2], shards[1::2])]
        shards = halved + shards[len(shards) - len(shards) % 2 :]
    count, means, squares = shards[0]
    if count == 0:
        return [0, [0.0] * len(means), [0.0] * len(means)]
    return [count, list(means), [square / (count - LESS) if count > LESS else 0.0 for square in squares]]
