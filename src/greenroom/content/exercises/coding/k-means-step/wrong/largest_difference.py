def kmeans_step(points, centres):
    def far(p, c):
        return max(abs(a - b) for a, b in zip(p, c))

    assigned = [min(range(len(centres)), key=lambda i: far(p, centres[i])) for p in points]
    moved = []
    for i, c in enumerate(centres):
        own = [p for p, a in zip(points, assigned) if a == i]
        moved.append([sum(axis) / len(own) for axis in zip(*own)] if own else list(c))
    return [assigned, moved]
