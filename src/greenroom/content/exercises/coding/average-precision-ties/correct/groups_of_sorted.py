from itertools import groupby

ENVELOPE = False


def average_precision(scores, relevant):
    ranked = sorted(zip(scores, relevant), key=lambda pair: -pair[0])
    points, seen, found = [(0, 1.0)], 0, 0
    for _, group in groupby(ranked, key=lambda pair: pair[0]):
        labels = [label for _, label in group]
        seen += len(labels)
        found += labels.count(True)
        points.append((found, found / seen))
    if found == 0:
        return None
    if ENVELOPE:
        best = 0.0
        for place in range(len(points) - 1, -1, -1):
            best = max(best, points[place][1])
            points[place] = (points[place][0], best)
    area = 0.0
    for (before, _), (after, precision) in zip(points, points[1:]):
        area += (after - before) / found * precision
    return area
