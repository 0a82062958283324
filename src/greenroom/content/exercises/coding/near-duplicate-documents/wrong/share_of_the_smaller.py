from collections import Counter, defaultdict

SIZE = 2


def near_duplicates(documents, percent):
    index, sizes, pairs = defaultdict(list), [], []
    for j, text in enumerate(documents):
        words = text.split()
        mine = {tuple(words[k : k + SIZE]) for k in range(len(words) - SIZE + 1)}
        shared = Counter(i for shingle in mine for i in index[shingle])
        pairs += [[i, j] for i, common in shared.items() if 100 * common >= percent * min(sizes[i], len(mine))]
        for shingle in mine:
            index[shingle].append(j)
        sizes.append(len(mine))
    return sorted(pairs)
