from bisect import bisect_right

DELAY = 5


def as_of(labels, features, oldest):
    values = {}
    for machine, measured, degrees in sorted(features):
        values.setdefault(machine, []).append((measured, degrees))
    answers = []
    for machine, minute in labels:
        mine = values.get(machine, [])
        place = bisect_right(mine, (minute - DELAY, 1000)) - 1
        fits = place >= 0 and minute - mine[place][0] <= oldest
        answers.append(mine[place][1] if fits else None)
    return answers
