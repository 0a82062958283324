TIE = 1


def word_errors(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()
    d = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            d[i][j] = min(d[i - 1][j - 1] + (a[i - 1] != b[j - 1]), d[i - 1][j] + 1, d[i][j - 1] + 1)
    i, j, found = len(a), len(b), [0, 0, 0]
    while i or j:
        paired = i and j and d[i][j] == d[i - 1][j - 1] + (a[i - 1] != b[j - 1])
        if TIE > 0 and paired or not (i and d[i][j] == d[i - 1][j] + 1) and not (j and d[i][j] == d[i][j - 1] + 1):
            found[0] += a[i - 1] != b[j - 1]
            i, j = i - 1, j - 1
        elif i and d[i][j] == d[i - 1][j] + 1:
            found[1] += 1
            i -= 1
        else:
            found[2] += 1
            j -= 1
    return found
