LAST_COUNTS = True


def standing_labels(log):
    standing = {}
    for item, annotator, revision, action, label in sorted(log if LAST_COUNTS else log[::-1], key=lambda row: row[2]):
        pair = item, annotator
        if action == "label":
            standing[pair] = label
        elif action == "correct" and pair in standing:
            standing[pair] = label
        elif action == "delete" and pair in standing:
            del standing[pair]
    return sorted([*pair, label] for pair, label in standing.items())
