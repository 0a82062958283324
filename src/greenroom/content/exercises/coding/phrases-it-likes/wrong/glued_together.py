OVERLAPPING = False


def favourite_phrases(tokens, size, most):
    counts, ends, phrases = {}, {}, {}
    for start in range(len(tokens) - size + 1):
        phrase = tokens[start : start + size]
        key = " ".join(phrase)
        phrases.setdefault(key, phrase)
        if OVERLAPPING or start >= ends.get(key, 0):
            counts[key] = counts.get(key, 0) + 1
            ends[key] = start + size
    ranked = sorted(counts.items(), key=lambda pair: pair[1], reverse=True)
    return [[phrases[key], count] for key, count in ranked[:most]]
