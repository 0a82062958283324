UPPER = True


def weighted_picks(weights, draws):
    total = sum(weights)
    if total == 0:
        return []
    picks = [0] * len(draws)
    index, end = 0, weights[0]
    for place in sorted(range(len(draws)), key=lambda place: draws[place]):
        point = draws[place] * total
        while end < point or (UPPER and end == point):
            index += 1
            end += weights[index]
        picks[place] = index
    return picks
