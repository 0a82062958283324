from collections import Counter

LEAST = 2


def learn_merges(words, number):
    corpus, merges = [list(word) for word in words], []
    for _ in range(number):
        counts = Counter(pair for pieces in corpus for pair in zip(pieces, pieces[1:]))
        if not counts:
            break
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        if counts[best] < LEAST:
            break
        merges.append(list(best))
        corpus = [merged(pieces, best) for pieces in corpus]
    return merges


def merged(pieces, pair):
    result, i = [], 0
    while i < len(pieces):
        if tuple(pieces[i : i + 2]) == pair:
            result.append(pieces[i] + pieces[i + 1])
            i += 2
        else:
            result.append(pieces[i])
            i += 1
    return result
