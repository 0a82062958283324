TIE = 1


def word_errors(reference: str, hypothesis: str) -> list[int]:
    spoken, heard = reference.lower().split(), hypothesis.lower().split()
    row = [(place, 0) for place in range(len(heard) + 1)]
    for number, word in enumerate(spoken, 1):
        above, row = row, [(number, 0)]
        for place, other in enumerate(heard):
            paired = above[place] if word == other else plus(above[place], TIE)
            row.append(min(paired, plus(above[place + 1], 0), plus(row[place], 0)))
    errors, weighed = row[-1]
    substitutions = abs(weighed)
    deletions = (errors - substitutions + len(spoken) - len(heard)) // 2
    return [substitutions, deletions, errors - substitutions - deletions]


def plus(cell: tuple[int, int], weight: int) -> tuple[int, int]:
    return cell[0] + 1, cell[1] + weight
