OVERLAPPING = False


def favourite_phrases(tokens, size, most):
    counts, ends = {}, {}
    for start in range(len(tokens) - size + 1):
        phrase = tuple(tokens[start : start + size])
        if OVERLAPPING or start >= ends.get(phrase, 0):
            counts[phrase] = counts.get(phrase, 0) + 1
            ends[phrase] = start + size
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [[list(phrase), count] for phrase, count in ranked[:most]]
