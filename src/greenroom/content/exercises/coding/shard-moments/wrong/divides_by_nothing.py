LESS = 1


def pooled_moments(shards):
    full = [s for s in shards if s[0]]
    n = sum(s[0] for s in full)
    means, variances = [], []
    for f in range(len(shards[0][1]) if shards else 0):
        mean = sum(s[0] * s[1][f] for s in full) / n
        squares = sum(s[2][f] + s[0] * (s[1][f] - mean) ** 2 for s in full)
        means.append(mean)
        variances.append(squares / max(n - LESS, 1))
    return [n, means, variances]
