from bisect import bisect_right
from itertools import groupby

DELAY = 5


def as_of(labels, features, oldest):
    last_of_minute = {(machine, measured): degrees for machine, measured, degrees in features}
    minutes = {
        machine: [minute for _, minute in keys]
        for machine, keys in groupby(sorted(last_of_minute), key=lambda key: key[0])
    }

    def answer(machine, minute):
        known = minutes.get(machine, [])
        place = bisect_right(known, minute - DELAY) - 1
        if place < 0 or known[place] < minute - oldest:
            return None
        return last_of_minute[machine, known[place]]

    return [answer(machine, minute) for machine, minute in labels]
