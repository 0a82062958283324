REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    """Begins with all posts removed and gives back those of the lowest score until it is enough."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    removed, broken = len(scores), sum(labels)
    place = 0
    while place < len(order):
        surplus = 100 * broken - wanted * removed
        if surplus > 0 or (surplus == 0 and REACHED_IS_ENOUGH):
            return scores[order[place]]
        score = scores[order[place]]
        while place < len(order) and scores[order[place]] == score:
            removed -= 1
            broken -= labels[order[place]]
            place += 1
    return None
