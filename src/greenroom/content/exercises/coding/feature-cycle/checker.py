ALONE_COUNTS = True


def fault(arguments, expected, answer):
    (needs,) = arguments
    if not isinstance(answer, list):
        return "The answer is not a list."
    if not answer:
        return "There is a circle, and the answer names none." if expected else ""
    if not expected:
        return "There is no circle, and the answer names one."
    if not all(isinstance(feature, str) for feature in answer):
        return "A circle is a list of names."
    if len(set(answer)) < len(answer):
        return "A feature is in the circle twice."
    if len(answer) == 1 and not ALONE_COUNTS:
        return "A single feature is no circle."
    for feature, following in zip(answer, answer[1:] + answer[:1]):
        if following not in needs.get(feature, []):
            return f"{feature!r} does not need {following!r}."
    return ""
