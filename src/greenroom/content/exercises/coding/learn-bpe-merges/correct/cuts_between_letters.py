LEAST = 2


def learn_merges(words, number):
    """A word is kept as the places of its cuts; a merge takes cuts away."""
    cuts = {word: list(range(len(word) + 1)) for word in words}
    merges = []
    while len(merges) < number:
        counts = {}
        for word, at in cuts.items():
            for i in range(len(at) - 2):
                pair = word[at[i] : at[i + 1]], word[at[i + 1] : at[i + 2]]
                counts[pair] = counts.get(pair, 0) + words[word]
        ranked = sorted((-count, *pair) for pair, count in counts.items())
        if not ranked or -ranked[0][0] < LEAST:
            return merges
        _, left, right = ranked[0]
        merges.append([left, right])
        for word, at in cuts.items():
            kept, i = [0], 1
            while i < len(at):
                if i + 1 < len(at) and word[kept[-1] : at[i]] == left and word[at[i] : at[i + 1]] == right:
                    i += 1
                kept.append(at[i])
                i += 1
            cuts[word] = kept
    return merges
