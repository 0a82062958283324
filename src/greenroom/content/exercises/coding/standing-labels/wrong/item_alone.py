LAST_COUNTS = True


def standing_labels(log):
    steps = {}
    for row in log if LAST_COUNTS else log[::-1]:
        steps[row[0], row[2], row[1]] = row[3:]
    standing = {}
    for item, revision, annotator in sorted(steps):
        action, label = steps[item, revision, annotator]
        if action == "label" or action == "correct" and item in standing:
            standing[item] = annotator, label
        elif action == "delete":
            standing.pop(item, None)
    return sorted([item, annotator, label] for item, (annotator, label) in standing.items())
