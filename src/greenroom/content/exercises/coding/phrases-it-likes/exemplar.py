OVERLAPPING = False


def favourite_phrases(tokens: list[str], size: int, most: int) -> list[list[list[str] | int]]:
    counts, ends = {}, {}
    for start in range(len(tokens) - size + 1):
        phrase = tuple(tokens[start : start + size])
        if OVERLAPPING or ends.get(phrase, 0) <= start:
            counts[phrase] = counts.get(phrase, 0) + 1
            ends[phrase] = start + size
    ranked = sorted(counts, key=lambda phrase: -counts[phrase])
    return [[list(phrase), counts[phrase]] for phrase in ranked[:most]]
