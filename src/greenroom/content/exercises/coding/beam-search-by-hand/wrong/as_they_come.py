ENDED_TAKES_A_PLACE = True


def beam_search(table, width, steps):
    beam, ended = [([], 0)], []
    for _ in range(steps):
        new = [
            (tokens + [token], total + score)
            for tokens, total in beam
            for token, score in table.get(tokens[-1] if tokens else "<s>", {}).items()
        ]
        new.sort(key=lambda one: -one[1])
        if ENDED_TAKES_A_PLACE:
            new = new[:width]
        ended += [one for one in new if one[0][-1] == "</s>"]
        beam = [one for one in new if one[0][-1] != "</s>"][:width]
    ended.sort(key=lambda one: -one[1])
    return [tokens + [total] for tokens, total in ended[:width]]
