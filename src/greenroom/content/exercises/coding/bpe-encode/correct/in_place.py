SIGN = 1


def bpe_encode(word, merges):
    rank = {}
    for number, (left, right) in enumerate(merges):
        rank[left, right] = SIGN * number
    pieces = [*word]
    worst = len(merges)
    while True:
        best = min((rank.get((a, b), worst) for a, b in zip(pieces, pieces[1:])), default=worst)
        if best == worst:
            return pieces
        i = 0
        while i < len(pieces) - 1:
            if rank.get((pieces[i], pieces[i + 1])) == best:
                pieces[i : i + 2] = [pieces[i] + pieces[i + 1]]
            i += 1
