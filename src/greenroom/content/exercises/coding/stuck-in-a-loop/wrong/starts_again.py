LATEST = False


def longest_stretch(tokens, kinds):
    best, start, seen = [0, 0], 0, set()
    for end, token in enumerate(tokens, 1):
        if token not in seen and len(seen) == kinds:
            start, seen = end - 1, set()
        if kinds > 0:
            seen.add(token)
            longest = best[1] - best[0]
            if end - start > longest or (LATEST and end - start == longest):
                best = [start, end]
    return best
