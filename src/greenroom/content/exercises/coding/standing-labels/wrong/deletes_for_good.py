LAST_COUNTS = True


def standing_labels(log):
    steps = {}
    for row in log if LAST_COUNTS else log[::-1]:
        steps[tuple(row[:3])] = row[3:]
    standing = {}
    for step in sorted(steps):
        action, label = steps[step]
        if action == "delete":
            del standing[step[:2]]
        elif action == "label" or step[:2] in standing:
            standing[step[:2]] = label
    return sorted([*pair, label] for pair, label in standing.items())
