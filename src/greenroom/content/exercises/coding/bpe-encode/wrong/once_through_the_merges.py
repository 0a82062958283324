SIGN = 1


def bpe_encode(word, merges):
    pieces = list(word)
    for left, right in merges[::SIGN]:
        i = 0
        while i + 1 < len(pieces):
            if pieces[i] == left and pieces[i + 1] == right:
                pieces[i : i + 2] = [left + right]
            i += 1
    return pieces
