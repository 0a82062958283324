from operator import itemgetter

SLACK = 0


def merge_spans(spans, gap):
    latest, result = {}, []
    for start, end, label in sorted(spans, key=itemgetter(0, 1)):
        before = latest.get(label)
        if before is not None and before[1] + gap + SLACK >= start:
            if end > before[1]:
                before[1] = end
        else:
            latest[label] = [start, end, label]
            result.append(latest[label])
    result.sort(key=lambda span: tuple(span))
    return result
