TIE = 1


def word_errors(reference, hypothesis):
    a, b = reference.split(), hypothesis.split()
    row = [(j, 0) for j in range(len(b) + 1)]
    for i, word in enumerate(a, 1):
        last, row = row, [(i, 0)]
        for j, other in enumerate(b):
            wrong = word != other
            row.append(
                min(
                    (last[j][0] + wrong, last[j][1] + TIE * wrong),
                    (last[j + 1][0] + 1, last[j + 1][1]),
                    (row[j][0] + 1, row[j][1]),
                )
            )
    errors, substitutions = row[-1][0], abs(row[-1][1])
    deletions = (errors - substitutions + len(a) - len(b)) // 2
    return [substitutions, deletions, errors - substitutions - deletions]
