LAST_COUNTS = True


def standing_labels(log: list[list[str | int | None]]) -> list[list[str]]:
    steps = {}
    for item, annotator, revision, action, label in log:
        step = item, annotator, revision
        if LAST_COUNTS or step not in steps:
            steps[step] = action, label
    standing = {}
    for item, annotator, revision in sorted(steps):
        action, label = steps[item, annotator, revision]
        if action == "label" or action == "correct" and (item, annotator) in standing:
            standing[item, annotator] = label
        elif action == "delete":
            standing.pop((item, annotator), None)
    return [[item, annotator, label] for (item, annotator), label in standing.items()]
