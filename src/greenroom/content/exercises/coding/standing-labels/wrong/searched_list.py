LAST_COUNTS = True


def standing_labels(log):
    steps = {}
    for row in log if LAST_COUNTS else log[::-1]:
        steps[tuple(row[:3])] = row[3:]
    table = []
    for (item, annotator, _), (action, label) in sorted(steps.items(), key=lambda step: step[0]):
        found = [row for row in table if row[0] == item and row[1] == annotator]
        if action == "delete" and found:
            table.remove(found[0])
        elif action != "delete" and found:
            found[0][2] = label
        elif action == "label":
            table.append([item, annotator, label])
    return sorted(table)
