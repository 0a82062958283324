LESS = 1


def pooled_moments(shards):
    full = [s for s in shards if s[0]]
    n = sum(s[0] for s in full)
    means, variances = [], []
    for f in range(len(shards[0][1]) if shards else 0):
        means.append(sum(s[0] * s[1][f] for s in full) / n if n else 0.0)
        variances.append(sum(s[2][f] for s in full) / (n - LESS) if n > LESS else 0.0)
    return [n, means, variances]
