TIE = 1


def word_errors(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()
    best = {(0, 0): (0, 0)}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            ways = [(best[k, j][0] + i - k, best[k, j][1]) for k in range(i)]
            ways += [(best[i, k][0] + j - k, best[i, k][1]) for k in range(j)]
            if i and j:
                errors, ties = best[i - 1, j - 1]
                ways.append((errors, ties) if a[i - 1] == b[j - 1] else (errors + 1, ties + TIE))
            if ways:
                best[i, j] = min(ways)
    errors, substitutions = best[len(a), len(b)][0], abs(best[len(a), len(b)][1])
    gaps = errors - substitutions
    return [substitutions, (gaps + len(a) - len(b)) // 2, (gaps - len(a) + len(b)) // 2]
