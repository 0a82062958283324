from collections import Counter


def learn_merges(words, number):
    corpus, merges = {word: list(word) for word in words}, []
    for _ in range(number):
        counts = Counter()
        for word, pieces in corpus.items():
            for pair in zip(pieces, pieces[1:]):
                counts[pair] += words[word]
        if not counts:
            break
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        merges.append(list(best))
        for word, pieces in corpus.items():
            new, i = [], 0
            while i < len(pieces):
                if tuple(pieces[i : i + 2]) == best:
                    new.append("".join(best))
                    i += 2
                else:
                    new.append(pieces[i])
                    i += 1
            corpus[word] = new
    return merges
