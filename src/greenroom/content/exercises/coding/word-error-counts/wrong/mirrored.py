TIE = 1


def word_errors(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()
    row = [(0, 0, 0, 0)]
    for j in range(len(b)):
        row.append((j + 1, 0, j + 1, 0))
    for i, word in enumerate(a):
        last, row = row, [(i + 1, 0, 0, i + 1)]
        for j, other in enumerate(b):
            e, t, dele, ins = last[j]
            best = (e, t, dele, ins) if word == other else (e + 1, t + TIE, dele, ins)
            e, t, dele, ins = last[j + 1]
            best = min(best, (e + 1, t, dele, ins + 1))
            e, t, dele, ins = row[j]
            row.append(min(best, (e + 1, t, dele + 1, ins)))
    _, ties, deletions, insertions = row[-1]
    return [abs(ties), deletions, insertions]
