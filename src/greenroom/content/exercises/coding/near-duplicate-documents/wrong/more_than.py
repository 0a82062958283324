from collections import defaultdict

SIZE = 2


def near_duplicates(documents, percent):
    index, sets, pairs = defaultdict(list), [], []
    for j, text in enumerate(documents):
        words = text.split()
        mine = {tuple(words[k : k + SIZE]) for k in range(len(words) - SIZE + 1)}
        for i in {i for shingle in mine for i in index[shingle]}:
            if len(mine & sets[i]) / len(mine | sets[i]) > percent / 100:
                pairs.append([i, j])
        for shingle in mine:
            index[shingle].append(j)
        sets.append(mine)
    return sorted(pairs)
