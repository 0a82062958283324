from collections import Counter


def favourite_phrases(tokens, size, most):
    blocks = [tuple(tokens[start : start + size]) for start in range(0, len(tokens) - size + 1, size)]
    return [[list(phrase), count] for phrase, count in Counter(blocks).most_common(most)]
