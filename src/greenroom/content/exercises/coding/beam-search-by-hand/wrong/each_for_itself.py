ENDED_TAKES_A_PLACE = True


def beam_search(table, width, steps):
    beam, ended = [(0, [])], []
    for _ in range(steps):
        kept = []
        for cost, tokens in beam:
            row = table.get(tokens[-1] if tokens else "<s>", {})
            new = sorted((cost - score, tokens + [token]) for token, score in row.items())
            if not ENDED_TAKES_A_PLACE:
                ended += [one for one in new if one[1][-1] == "</s>"]
                new = [one for one in new if one[1][-1] != "</s>"]
            kept += new[:width]
        ended += [one for one in kept if one[1][-1] == "</s>"]
        beam = [one for one in kept if one[1][-1] != "</s>"][:400]
    return [tokens + [-cost] for cost, tokens in sorted(ended)[:width]]
