TIE = 1


def word_errors(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()
    best = [[(0, 0)] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i or j:
                best[i][j] = min(cost for cost, _ in ways(best, a, b, i, j))
    counts, i, j = {"S": 0, "D": 0, "I": 0, "=": 0}, len(a), len(b)
    while i or j:
        step = next(step for cost, step in ways(best, a, b, i, j) if cost == best[i][j])
        counts[step] += 1
        i -= step != "I"
        j -= step != "D"
    return [counts["S"], counts["D"], counts["I"]]


def ways(best, a, b, i, j):
    if i and j:
        errors, ties = best[i - 1][j - 1]
        if a[i - 1] == b[j - 1]:
            yield (errors, ties), "="
        else:
            yield (errors + 1, ties + TIE), "S"
    if i:
        yield (best[i - 1][j][0] + 1, best[i - 1][j][1]), "D"
    if j:
        yield (best[i][j - 1][0] + 1, best[i][j - 1][1]), "I"
