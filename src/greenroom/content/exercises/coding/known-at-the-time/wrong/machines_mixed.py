from bisect import bisect_right

DELAY = 5


def as_of(labels, features, oldest):
    ordered = sorted(features, key=lambda feature: feature[1])
    times = [measured for _, measured, _ in ordered]
    answers = []
    for machine, minute in labels:
        place = bisect_right(times, minute - DELAY) - 1
        fits = place >= 0 and ordered[place][0] == machine and minute - times[place] <= oldest
        answers.append(ordered[place][2] if fits else None)
    return answers
