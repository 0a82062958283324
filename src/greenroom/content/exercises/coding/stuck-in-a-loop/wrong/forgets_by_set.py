LATEST = False


def longest_stretch(tokens, kinds):
    best, start, inside = [0, 0], 0, set()
    for end, token in enumerate(tokens, 1):
        inside.add(token)
        while len(inside) > kinds:
            inside.discard(tokens[start])
            start += 1
        longest = best[1] - best[0]
        if end - start > longest or (LATEST and end - start == longest > 0):
            best = [start, end]
    return best
