SIZE = 2


def near_duplicates(documents, percent):
    sets = []
    for text in documents:
        words = text.split()
        sets.append({tuple(words[k : k + SIZE]) for k in range(len(words) - SIZE + 1)})
    pairs = []
    for i in range(len(sets)):
        for j in range(i + 1, len(sets)):
            likeness = len(sets[i] & sets[j]) / len(sets[i] | sets[j])
            if likeness * 100 >= percent:
                pairs.append([i, j])
    return pairs
