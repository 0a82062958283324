LATEST = False


def longest_stretch(tokens, kinds):
    best = [0, 0]
    for start in range(len(tokens)):
        seen, end = set(), start
        while end < len(tokens) and (tokens[end] in seen or len(seen) < kinds):
            seen.add(tokens[end])
            end += 1
        longest = best[1] - best[0]
        if end - start > longest or (LATEST and end - start == longest > 0):
            best = [start, end]
    return best
