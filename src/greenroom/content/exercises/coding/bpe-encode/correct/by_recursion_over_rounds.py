from functools import reduce

SIGN = 1


def bpe_encode(word, merges):
    order = {tuple(pair): SIGN * number for number, pair in enumerate(merges)}

    def round_of(pieces):
        pairs = sorted({pair for pair in zip(pieces, pieces[1:]) if pair in order}, key=order.__getitem__)
        if not pairs:
            return pieces
        left, right = pairs[0]

        def take(state, piece):
            done, waiting = state
            if waiting and done[-1] == left and piece == right:
                return (*done[:-1], left + right), False
            return (*done, piece), True

        return reduce(take, pieces, ((), False))[0]

    pieces = tuple(word)
    while (shorter := round_of(pieces)) != pieces:
        pieces = shorter
    return list(pieces)
