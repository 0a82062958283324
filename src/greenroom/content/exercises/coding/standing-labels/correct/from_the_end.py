LAST_COUNTS = True


def standing_labels(log):
    """Reads each story backwards: the last correction holds if a label and no deletion stands before it."""
    stories = {}
    for row in log if LAST_COUNTS else reversed(log):
        stories.setdefault((row[0], row[1]), {})[row[2]] = row[3:]
    found = []
    for (item, annotator), steps in stories.items():
        corrected = None
        for revision in sorted(steps, reverse=True):
            action, label = steps[revision]
            if action == "delete":
                break
            if action == "label":
                found.append([item, annotator, corrected or label])
                break
            corrected = corrected or label
    return sorted(found)
