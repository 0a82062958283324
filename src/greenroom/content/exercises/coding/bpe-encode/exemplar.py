SIGN = 1


def bpe_encode(word, merges):
    ranks = {(left, right): SIGN * rank for rank, (left, right) in enumerate(merges)}
    pieces = list(word)
    while True:
        known = [pair for pair in zip(pieces, pieces[1:]) if pair in ranks]
        if not known:
            return pieces
        pieces = merged(pieces, min(known, key=ranks.get))


def merged(pieces, pair):
    result, place = [], 0
    while place < len(pieces):
        if place + 1 < len(pieces) and (pieces[place], pieces[place + 1]) == pair:
            result.append(pieces[place] + pieces[place + 1])
            place += 2
        else:
            result.append(pieces[place])
            place += 1
    return result
