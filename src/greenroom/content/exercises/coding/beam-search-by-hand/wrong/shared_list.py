ENDED_TAKES_A_PLACE = True


def beam_search(table, width, steps):
    beam, ended = [(0, [])], []
    for _ in range(steps):
        new = []
        for cost, tokens in beam:
            for token, score in table.get(tokens[-1] if tokens else "<s>", {}).items():
                longer = tokens
                longer.append(token)
                new.append((cost - score, longer))
        new.sort()
        if ENDED_TAKES_A_PLACE:
            new = new[:width]
        ended += [one for one in new if one[1][-1] == "</s>"]
        beam = [one for one in new if one[1][-1] != "</s>"][:width]
    return [tokens + [-cost] for cost, tokens in sorted(ended)[:width]]
