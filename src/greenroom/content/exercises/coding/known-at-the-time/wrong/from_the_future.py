from bisect import bisect_right


def as_of(labels, features, oldest):
    values = {}
    for machine, measured, degrees in sorted(features, key=lambda feature: feature[1]):
        values.setdefault(machine, []).append((measured, degrees))
    answers = []
    for machine, minute in labels:
        mine = values.get(machine, [])
        place = bisect_right(mine, minute, key=lambda value: value[0]) - 1
        fits = place >= 0 and minute - mine[place][0] <= oldest
        answers.append(mine[place][1] if fits else None)
    return answers
