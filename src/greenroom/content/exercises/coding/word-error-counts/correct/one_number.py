TIE = 1
ERROR = 10_000


def word_errors(reference, hypothesis):
    """An error costs 10 000 and a substitution a little more or less, so that one number holds both wishes."""
    said, heard = reference.casefold().split(), hypothesis.casefold().split()
    column = [ERROR * i for i in range(len(said) + 1)]
    for j, word in enumerate(heard, 1):
        corner, column[0] = column[0], ERROR * j
        for i in range(1, len(said) + 1):
            across = corner + (ERROR + TIE if said[i - 1] != word else 0)
            corner = column[i]
            column[i] = min(across, ERROR + min(column[i], column[i - 1]))
    errors = round(column[-1] / ERROR)
    substitutions = abs(column[-1] - ERROR * errors)
    gaps, surplus = errors - substitutions, len(said) - len(heard)
    return [substitutions, (gaps + surplus) // 2, (gaps - surplus) // 2]
