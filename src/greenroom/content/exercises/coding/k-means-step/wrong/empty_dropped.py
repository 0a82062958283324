POWER = 2


def kmeans_step(points, centres):
    groups = {}
    assigned = []
    for p in points:
        i = min(range(len(centres)), key=lambda i: sum(abs(a - b) ** POWER for a, b in zip(p, centres[i])))
        assigned.append(i)
        groups.setdefault(i, []).append(p)
    return [assigned, [[sum(axis) / len(own) for axis in zip(*own)] for _, own in sorted(groups.items())]]
