from bisect import bisect_left
from itertools import accumulate

MARKERS = 3


def remembered(messages, budget):
    spent = list(accumulate((tokens + MARKERS for _, tokens in messages), initial=0))
    places = [place for place, (role, _) in enumerate(messages) if role == "user"]
    before = [spent[place] for place in places]
    lengths = []
    for end in range(1, len(messages) + 1):
        found = bisect_left(before, spent[end] - budget)
        fits = found < len(places) and places[found] < end
        lengths.append(end - places[found] if fits else 0)
    return lengths
