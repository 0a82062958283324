from heapq import nsmallest

ENDED_TAKES_A_PLACE = True


def beam_search(table, width, steps):
    beam, over = {(): 0}, {}
    for _ in range(steps):
        grown = {}
        for tokens, score in beam.items():
            for token, more in table.get(tokens[-1] if tokens else "<s>", {}).items():
                grown[(*tokens, token)] = score + more
        if not ENDED_TAKES_A_PLACE:
            over |= {tokens: score for tokens, score in grown.items() if tokens[-1] == "</s>"}
            grown = {tokens: score for tokens, score in grown.items() if tokens[-1] != "</s>"}
        best = dict(nsmallest(width, grown.items(), key=rank))
        over |= {tokens: score for tokens, score in best.items() if tokens[-1] == "</s>"}
        beam = {tokens: score for tokens, score in best.items() if tokens[-1] != "</s>"}
        if not beam:
            break
    return [[*tokens, score] for tokens, score in nsmallest(width, over.items(), key=rank)]


def rank(item):
    tokens, score = item
    return -score, tokens
