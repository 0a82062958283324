LESS = 1


def pooled_moments(shards):
    n = sum(s[0] for s in shards)
    means, variances = [], []
    for f in range(len(shards[0][1]) if shards else 0):
        mean = sum(s[0] * s[1][f] for s in shards) / n if n else 0.0
        squares = sum(s[2][f] + s[0] * (s[1][f] - mean) ** 2 for s in shards)
        means.append(mean)
        variances.append(squares / (n - LESS) if n > LESS else 0.0)
    return [n, means, variances]
