LEAST = 2


def learn_merges(words, number):
    corpus, merges = [(list(word), count) for word, count in words.items()], []
    while len(merges) < number:
        pairs = {pair for pieces, _ in corpus for pair in zip(pieces, pieces[1:])}
        ranked = []
        for pair in pairs:
            total = sum(count * list(zip(pieces, pieces[1:])).count(pair) for pieces, count in corpus)
            ranked.append((-total, pair))
        if not ranked or -min(ranked)[0] < LEAST:
            break
        best = min(ranked)[1]
        merges.append(list(best))
        corpus = [(merged(pieces, best), count) for pieces, count in corpus]
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
