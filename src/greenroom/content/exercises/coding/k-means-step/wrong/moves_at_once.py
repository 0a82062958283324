POWER = 2


def kmeans_step(points, centres):
    moved = [list(c) for c in centres]
    counts = [0] * len(centres)
    assigned = []
    for p in points:
        i = min(range(len(moved)), key=lambda i: sum(abs(a - b) ** POWER for a, b in zip(p, moved[i])))
        assigned.append(i)
        counts[i] += 1
        if counts[i] == 1:
            moved[i] = list(p)
        else:
            moved[i] = [c + (x - c) / counts[i] for c, x in zip(moved[i], p)]
    return [assigned, moved]
