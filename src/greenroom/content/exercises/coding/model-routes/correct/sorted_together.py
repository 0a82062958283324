LATER_COUNTS = True


def route(rules, requests):
    """Sorts rules and requests into one list; the rules that match stand on a stack when a request comes by."""
    models = dict(rules if LATER_COUNTS else reversed(rules))
    rows = [(path.split("/") if path else [], 0, path) for path in models]
    rows += [(path.split("/") if path else [], 1, place) for place, path in enumerate(requests)]
    stack, answers = [], [None] * len(requests)
    for segments, kind, name in sorted(rows):
        while stack and segments[: len(stack[-1][0])] != stack[-1][0]:
            stack.pop()
        if kind == 0:
            stack.append((segments, models[name]))
        elif stack:
            answers[name] = stack[-1][1]
    return answers
