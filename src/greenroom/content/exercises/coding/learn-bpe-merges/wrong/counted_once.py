from collections import Counter

LEAST = 2


def learn_merges(words, number):
    counts = Counter()
    for word, count in words.items():
        for pair in zip(word, word[1:]):
            counts[pair] += count
    ranked = sorted(counts, key=lambda pair: (-counts[pair], pair))
    return [list(pair) for pair in ranked[:number] if counts[pair] >= LEAST]
