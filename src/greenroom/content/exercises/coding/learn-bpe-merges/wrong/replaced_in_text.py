from collections import Counter

LEAST = 2


def learn_merges(words, number):
    corpus, merges = {" ".join(word): count for word, count in words.items()}, []
    for _ in range(number):
        counts = Counter()
        for text, count in corpus.items():
            pieces = text.split(" ")
            for pair in zip(pieces, pieces[1:]):
                counts[pair] += count
        best = min(counts, key=lambda pair: (-counts[pair], pair), default=None)
        if best is None or counts[best] < LEAST:
            break
        merges.append(list(best))
        corpus = {text.replace(" ".join(best), "".join(best)): count for text, count in corpus.items()}
    return merges
