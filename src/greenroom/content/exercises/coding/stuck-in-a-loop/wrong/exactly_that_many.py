from collections import Counter

LATEST = False


def longest_stretch(tokens, kinds):
    best, start, inside = [0, 0], 0, Counter()
    for end, token in enumerate(tokens, 1):
        inside[token] += 1
        while len(inside) > kinds:
            inside[tokens[start]] -= 1
            if not inside[tokens[start]]:
                del inside[tokens[start]]
            start += 1
        longest = best[1] - best[0]
        if len(inside) == kinds and (end - start > longest or (LATEST and end - start == longest > 0)):
            best = [start, end]
    return best
