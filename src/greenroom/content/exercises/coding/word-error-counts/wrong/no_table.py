TIE = 1


def word_errors(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()

    def best(i, j):
        if i == len(a):
            return len(b) - j, 0, 0, len(b) - j
        if j == len(b):
            return len(a) - i, 0, len(a) - i, 0
        e, t, d, n = best(i + 1, j + 1)
        paired = (e, t, d, n) if a[i] == b[j] else (e + 1, t + TIE, d, n)
        e, t, d, n = best(i + 1, j)
        deleted = (e + 1, t, d + 1, n)
        e, t, d, n = best(i, j + 1)
        return min(paired, deleted, (e + 1, t, d, n + 1))

    _, ties, deletions, insertions = best(0, 0)
    return [abs(ties), deletions, insertions]
