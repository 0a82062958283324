def bpe_encode(word, merges):
    known = {tuple(pair) for pair in merges}
    pieces = list(word)
    i = 0
    while i + 1 < len(pieces):
        if (pieces[i], pieces[i + 1]) in known:
            pieces[i : i + 2] = [pieces[i] + pieces[i + 1]]
            i = 0
        else:
            i += 1
    return pieces
