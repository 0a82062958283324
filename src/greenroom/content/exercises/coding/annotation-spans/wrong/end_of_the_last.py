SLACK = 0


def merge_spans(spans, gap):
    out = []
    for start, end, label in sorted(spans, key=lambda s: (s[2], s[0], s[1])):
        if out and out[-1][2] == label and start <= out[-1][1] + gap + SLACK:
            out[-1][1] = end
        else:
            out.append([start, end, label])
    return sorted(out)
