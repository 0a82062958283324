DELAY = 5


def as_of(labels, features, oldest):
    arrivals = sorted((measured + DELAY, place) for place, (_, measured, _) in enumerate(features))
    questions = sorted((minute, place) for place, (_, minute) in enumerate(labels))
    latest, answers, done = {}, [None] * len(labels), 0
    for minute, place in questions:
        while done < len(arrivals) and arrivals[done][0] <= minute:
            machine, measured, degrees = features[arrivals[done][1]]
            latest[machine] = measured, degrees
            done += 1
        found = latest.get(labels[place][0])
        if found and found[0] >= minute - oldest:
            answers[place] = found[1]
    return answers
