ENDED_TAKES_A_PLACE = True


def beam_search(table, width, steps):
    beam, ended = [(0, [])], []
    for _ in range(steps):
        new = [
            (cost - score, tokens + [token])
            for cost, tokens in beam
            for token, score in table.get(tokens[-1] if tokens else "<s>", {}).items()
        ]
        if not ENDED_TAKES_A_PLACE:
            ended += [one for one in new if one[1][-1] == "</s>"]
            new = [one for one in new if one[1][-1] != "</s>"]
        kept = []
        while new and len(kept) < width:
            best = min(new, key=lambda one: (one[0], one[1]))
            new.remove(best)
            kept.append(best)
        ended += [one for one in kept if one[1][-1] == "</s>"]
        beam = [one for one in kept if one[1][-1] != "</s>"]
    return [tokens + [-cost] for cost, tokens in sorted(ended)[:width]]
