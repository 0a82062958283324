LESS = 1


def pooled_moments(shards):
    full = [s for s in shards if s[0] > 1]
    n = sum(s[0] for s in full)
    means, variances = [], []
    for f in range(len(shards[0][1]) if shards else 0):
        mean = sum(s[0] * s[1][f] for s in full) / n if n else 0.0
        squares = sum(s[2][f] + s[0] * (s[1][f] - mean) ** 2 for s in full)
        means.append(mean)
        variances.append(squares / (n - LESS) if n > LESS else 0.0)
    return [n, means, variances]
