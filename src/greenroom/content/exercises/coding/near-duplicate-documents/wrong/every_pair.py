SIZE = 2


def near_duplicates(documents, percent):
    sets = []
    for text in documents:
        words = text.split()
        sets.append({tuple(words[k : k + SIZE]) for k in range(len(words) - SIZE + 1)})
    pairs = []
    for i, mine in enumerate(sets):
        for j in range(i + 1, len(sets)):
            common = len(mine & sets[j])
            if common and 100 * common >= percent * len(mine | sets[j]):
                pairs.append([i, j])
    return pairs
