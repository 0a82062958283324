SLACK = 0


def merge_spans(spans, gap):
    by_label = {}
    for start, end, label in spans:
        by_label.setdefault(label, []).append([start, end])
    out = []
    for label in sorted(by_label):
        first = True
        for start, end in sorted(by_label[label]):
            if not first and start <= out[-1][1] + gap + SLACK:
                out[-1][1] = max(out[-1][1], end)
            else:
                out.append([start, end, label])
            first = False
    return out
