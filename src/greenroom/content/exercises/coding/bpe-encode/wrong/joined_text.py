SIGN = 1


def bpe_encode(word, merges):
    ranks = {}
    for rank, (left, right) in enumerate(merges):
        ranks.setdefault(left + right, SIGN * rank)
    pieces = list(word)
    while True:
        known = [a + b for a, b in zip(pieces, pieces[1:]) if a + b in ranks]
        if not known:
            return pieces
        best = min(known, key=ranks.get)
        result, i = [], 0
        while i < len(pieces):
            if i + 1 < len(pieces) and pieces[i] + pieces[i + 1] == best:
                result.append(best)
                i += 2
            else:
                result.append(pieces[i])
                i += 1
        pieces = result
