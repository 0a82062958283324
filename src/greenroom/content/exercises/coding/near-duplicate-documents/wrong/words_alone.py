from collections import Counter, defaultdict


def near_duplicates(documents, percent):
    index, sizes, pairs = defaultdict(list), [], []
    for j, text in enumerate(documents):
        words = set(text.split())
        shared = Counter(i for word in words for i in index[word])
        pairs += [[i, j] for i, common in shared.items() if 100 * common >= percent * (sizes[i] + len(words) - common)]
        for word in words:
            index[word].append(j)
        sizes.append(len(words))
    return sorted(pairs)
