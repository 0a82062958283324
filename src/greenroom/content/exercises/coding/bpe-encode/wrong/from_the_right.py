SIGN = 1


def bpe_encode(word, merges):
    ranks = {tuple(pair): SIGN * rank for rank, pair in enumerate(merges)}
    pieces = list(word)
    while True:
        known = [pair for pair in zip(pieces, pieces[1:]) if pair in ranks]
        if not known:
            return pieces
        best = min(known, key=lambda pair: ranks[pair])
        i = len(pieces) - 2
        while i >= 0:
            if (pieces[i], pieces[i + 1]) == best:
                pieces[i : i + 2] = [pieces[i] + pieces[i + 1]]
                i -= 1
            i -= 1
