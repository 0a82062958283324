from difflib import SequenceMatcher


def word_errors(reference, hypothesis):
    a, b = reference.lower().split(), hypothesis.lower().split()
    substitutions = deletions = insertions = 0
    for tag, i, k, j, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            both = min(k - i, m - j)
            substitutions += both
            deletions += k - i - both
            insertions += m - j - both
    return [substitutions, deletions, insertions]
