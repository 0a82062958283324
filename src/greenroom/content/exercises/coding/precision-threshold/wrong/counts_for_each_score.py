REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    for threshold in sorted(set(scores)):
        removed = [label for score, label in zip(scores, labels) if score >= threshold]
        surplus = 100 * sum(removed) - wanted * len(removed)
        if surplus > 0 or (surplus == 0 and REACHED_IS_ENOUGH):
            return threshold
    return None
