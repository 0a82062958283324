from collections import Counter

LATEST = False


def longest_stretch(tokens: list[int], kinds: int) -> list[int]:
    best_start, best_end = 0, 0
    start, inside = 0, Counter()
    for place, token in enumerate(tokens):
        inside[token] += 1
        while len(inside) > kinds:
            leaving = tokens[start]
            inside[leaving] -= 1
            if inside[leaving] == 0:
                del inside[leaving]
            start += 1
        length, longest = place + 1 - start, best_end - best_start
        if length > longest or (LATEST and length == longest > 0):
            best_start, best_end = start, place + 1
    return [best_start, best_end]
