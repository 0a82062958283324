SLACK = 0


def merge_spans(spans, gap):
    out = []
    for start, end, label in sorted(spans):
        if out and out[-1][2] == label and start <= out[-1][1] + gap + SLACK:
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end, label])
    return sorted(out)
