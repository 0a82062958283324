from collections import Counter, defaultdict

SIZE = 2


def near_duplicates(documents, percent):
    index, bags, pairs = defaultdict(set), [], []
    for j, text in enumerate(documents):
        words = text.split()
        bag = Counter(tuple(words[k : k + SIZE]) for k in range(len(words) - SIZE + 1))
        for i in {i for shingle in bag for i in index[shingle]}:
            if 100 * (bag & bags[i]).total() >= percent * (bag | bags[i]).total():
                pairs.append([i, j])
        for shingle in bag:
            index[shingle].add(j)
        bags.append(bag)
    return sorted(pairs)
