LESS = 1


def pooled_moments(shards):
    full = [s for s in shards if s[0]]
    n = sum(s[0] for s in full)
    means, variances = [], []
    for f in range(len(shards[0][1]) if shards else 0):
        mean = sum(s[0] * s[1][f] for s in full) / n if n else 0.0
        of_squares = sum(s[2][f] + s[0] * s[1][f] ** 2 for s in full)
        means.append(mean)
        variances.append((of_squares - n * mean * mean) / (n - LESS) if n > LESS else 0.0)
    return [n, means, variances]
