UPPER = True


def weighted_picks(weights, draws):
    total = sum(weights)
    if total == 0:
        return []
    picks = []
    for draw in draws:
        point, end = draw * total, 0
        for index, weight in enumerate(weights):
            end += weight
            if end > point or (not UPPER and end == point):
                picks.append(index)
                break
    return picks
