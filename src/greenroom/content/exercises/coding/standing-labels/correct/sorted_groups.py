from itertools import groupby

LAST_COUNTS = True


def standing_labels(log):
    order = [(row[0], row[1], row[2], place if LAST_COUNTS else -place) for place, row in enumerate(log)]
    order.sort()
    result = []
    for (item, annotator), story in groupby(order, key=lambda step: step[:2]):
        label = None
        for _, same in groupby(story, key=lambda step: step[2]):
            *_, counting = same
            _, _, _, action, new = log[abs(counting[3])]
            if action == "delete" or action == "label" or label is not None:
                label = new
        if label is not None:
            result.append([item, annotator, label])
    return result
