UPPER = True


def weighted_picks(weights, draws):
    total = sum(weights)
    if total == 0:
        return []
    picks = []
    for draw in draws:
        left = draw
        for index, weight in enumerate(weights):
            left -= weight / total
            if left < 0 or (not UPPER and left == 0):
                break
        picks.append(index)
    return picks
