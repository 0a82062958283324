DELAY = 5


def as_of(labels, features, oldest):
    values = {}
    for machine, measured, degrees in features:
        values.setdefault(machine, []).append((measured, degrees))
    answers = []
    for machine, minute in labels:
        best, answer = minute - oldest, None
        for measured, degrees in values.get(machine, []):
            if best <= measured <= minute - DELAY:
                best, answer = measured, degrees
        answers.append(answer)
    return answers
