ENDED_TAKES_A_PLACE = True


def beam_search(table, width, steps):
    beam, ended = [(0, [])], []
    for _ in range(steps):
        new = sorted(
            (cost - score, tokens + [token])
            for cost, tokens in beam
            for token, score in table.get(tokens[-1] if tokens else "<s>", {}).items()
        )
        if ENDED_TAKES_A_PLACE:
            new = new[:width]
        ended = [one for one in new if one[1][-1] == "</s>"]
        beam = [one for one in new if one[1][-1] != "</s>"][:width]
        if ended:
            break
    return [tokens + [-cost] for cost, tokens in ended[:width]]
