from collections import defaultdict

LATEST = False


def longest_stretch(tokens, kinds):
    best, start, counts = [0, 0], 0, defaultdict(int)
    for end, token in enumerate(tokens, 1):
        counts[token] += 1
        while len(counts) > kinds and start < end:
            counts[tokens[start]] -= 1
            start += 1
        longest = best[1] - best[0]
        if end - start > longest or (LATEST and end - start == longest > 0):
            best = [start, end]
    return best
