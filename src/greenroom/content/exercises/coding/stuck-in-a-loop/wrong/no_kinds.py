LATEST = False


def longest_stretch(tokens, kinds):
    best, start, last = [0, 0], 0, {}
    for end, token in enumerate(tokens, 1):
        if token not in last and len(last) == kinds:
            stalest = min(last, key=last.get)
            start = last.pop(stalest) + 1
        last[token] = end - 1
        longest = best[1] - best[0]
        if end - start > longest or (LATEST and end - start == longest):
            best = [start, end]
    return best
