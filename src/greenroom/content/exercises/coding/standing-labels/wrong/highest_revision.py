LAST_COUNTS = True


def standing_labels(log):
    newest = {}
    for item, annotator, revision, action, label in log if LAST_COUNTS else log[::-1]:
        if (item, annotator) not in newest or revision >= newest[item, annotator][0]:
            newest[item, annotator] = revision, action, label
    return sorted([*pair, label] for pair, (_, action, label) in newest.items() if action != "delete")
