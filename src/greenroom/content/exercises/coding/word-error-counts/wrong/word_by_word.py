def word_errors(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()
    substitutions = sum(x != y for x, y in zip(a, b))
    return [substitutions, max(0, len(a) - len(b)), max(0, len(b) - len(a))]
