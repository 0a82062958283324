REACHED_IS_ENOUGH = True


def lowest_threshold(scores: list[float], labels: list[int], wanted: int) -> float | None:
    ranked = sorted(zip(scores, labels), reverse=True)
    lowest, broken = None, 0
    for removed, (score, label) in enumerate(ranked, start=1):
        broken += label
        more_of_this_score = removed < len(ranked) and ranked[removed][0] == score
        if not more_of_this_score and is_enough(broken, removed, wanted):
            lowest = score
    return lowest


def is_enough(broken, removed, wanted):
    surplus = 100 * broken - wanted * removed
    return surplus > 0 or (surplus == 0 and REACHED_IS_ENOUGH)
