from collections import OrderedDict

LATEST = False


def longest_stretch(tokens, kinds):
    if not tokens or kinds == 0:
        return [0, 0]
    last_place, start, stretches = OrderedDict(), 0, []
    for place, token in enumerate(tokens):
        last_place[token] = place
        last_place.move_to_end(token)
        if len(last_place) > kinds:
            _, gone = last_place.popitem(last=False)
            stretches.append((start, place))
            start = gone + 1
    stretches.append((start, len(tokens)))
    longest = max(end - start for start, end in stretches)
    fitting = [list(stretch) for stretch in stretches if stretch[1] - stretch[0] == longest]
    return fitting[-1 if LATEST else 0]
