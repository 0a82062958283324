SLACK = 0


def merge_spans(spans, gap):
    merged = []
    open_end, open_label = 0, None
    for start, end, label in sorted(spans, key=lambda span: (span[2], span[0])):
        if label == open_label and start - open_end <= gap + SLACK:
            open_end = max(open_end, end)
            merged[-1][1] = open_end
        else:
            open_end, open_label = end, label
            merged.append([start, end, label])
    return sorted(merged)
