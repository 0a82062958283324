from collections import Counter

LEAST = 2


def learn_merges(words: dict[str, int], number: int) -> list[list[str]]:
    corpus = [(list(word), count) for word, count in words.items()]
    merges = []
    while len(merges) < number:
        counts = counted(corpus)
        best = min(counts, key=lambda pair: (-counts[pair], pair), default=None)
        if best is None or counts[best] < LEAST:
            break
        merges.append(list(best))
        corpus = [(merged(pieces, best), count) for pieces, count in corpus]
    return merges


def counted(corpus: list[tuple[list[str], int]]) -> Counter:
    counts = Counter()
    for pieces, count in corpus:
        for pair in zip(pieces, pieces[1:]):
            counts[pair] += count
    return counts


def merged(pieces: list[str], pair: tuple[str, str]) -> list[str]:
    result, place = [], 0
    while place < len(pieces):
        width = 2 if tuple(pieces[place : place + 2]) == pair else 1
        result.append("".join(pieces[place : place + width]))
        place += width
    return result
