MARKERS = 3


def remembered(messages: list[list[str | int]], budget: int) -> list[int]:
    lengths = []
    first, cost = 0, 0
    for place, (_, tokens) in enumerate(messages):
        cost += tokens + MARKERS
        while first <= place and (cost > budget or messages[first][0] != "user"):
            cost -= messages[first][1] + MARKERS
            first += 1
        lengths.append(place + 1 - first)
    return lengths
