ENDED_TAKES_A_PLACE = True


def beam_search(table, width, steps):
    beam, ended = [(0, [])], []
    for _ in range(steps):
        new = []
        for cost, tokens in beam:
            row = table[tokens[-1]] if tokens else table.get("<s>", {})
            new += [(cost - score, tokens + [token]) for token, score in row.items()]
        new.sort()
        if ENDED_TAKES_A_PLACE:
            new = new[:width]
        ended += [one for one in new if one[1][-1] == "</s>"]
        beam = [one for one in new if one[1][-1] != "</s>"][:width]
    return [tokens + [-cost] for cost, tokens in sorted(ended)[:width]]
