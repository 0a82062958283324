from collections import Counter
from itertools import combinations

SIZE = 2


def near_duplicates(documents, percent):
    holders, sizes = {}, Counter()
    for index, text in enumerate(documents):
        words = text.split()
        for shingle in set(zip(*(words[offset:] for offset in range(SIZE)))):
            holders.setdefault(shingle, []).append(index)
            sizes[index] += 1
    shared = Counter()
    for indexes in holders.values():
        shared.update(combinations(indexes, 2))
    near = (pair for pair, common in shared.items() if common * (100 + percent) >= percent * (sizes[pair[0]] + sizes[pair[1]]))
    return [list(pair) for pair in sorted(near)]
