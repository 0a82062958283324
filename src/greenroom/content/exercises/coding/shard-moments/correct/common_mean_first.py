from math import fsum

LESS = 1


def pooled_moments(shards):
    full = [shard for shard in shards if shard[0]]
    n = sum(count for count, _, _ in full)
    means, variances = [], []
    for f in range(len(shards[0][1]) if shards else 0):
        start = full[0][1][f] if full else 0.0
        mean = start + fsum(count * (m[f] - start) for count, m, _ in full) / max(n, 1)
        squares = fsum(s[f] for _, _, s in full) + fsum(count * (m[f] - mean) ** 2 for count, m, _ in full)
        means.append(mean)
        variances.append(squares / (n - LESS) if n > LESS else 0.0)
    return [n, means, variances]
