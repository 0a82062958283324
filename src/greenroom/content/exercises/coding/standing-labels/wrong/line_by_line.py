LAST_COUNTS = True


def standing_labels(log):
    seen, standing = {}, {}
    for item, annotator, revision, action, label in log:
        if not LAST_COUNTS and (item, annotator, revision) in seen:
            continue
        seen[item, annotator, revision] = True
        if action == "label" or action == "correct" and (item, annotator) in standing:
            standing[item, annotator] = label
        elif action == "delete":
            standing.pop((item, annotator), None)
    return [[*pair, label] for pair, label in sorted(standing.items())]
