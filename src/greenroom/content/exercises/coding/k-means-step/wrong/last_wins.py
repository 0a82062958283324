POWER = 2


def kmeans_step(points, centres):
    assigned = []
    for p in points:
        best, least = 0, float("inf")
        for i, c in enumerate(centres):
            far = sum(abs(a - b) ** POWER for a, b in zip(p, c))
            if far <= least:
                best, least = i, far
        assigned.append(best)
    moved = []
    for i, c in enumerate(centres):
        own = [p for p, a in zip(points, assigned) if a == i]
        moved.append([sum(axis) / len(own) for axis in zip(*own)] if own else list(c))
    return [assigned, moved]
