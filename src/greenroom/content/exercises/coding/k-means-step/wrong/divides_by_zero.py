POWER = 2


def kmeans_step(points, centres):
    def far(p, c):
        return sum(abs(a - b) ** POWER for a, b in zip(p, c))

    assigned = [min(range(len(centres)), key=lambda i: far(p, centres[i])) for p in points]
    moved = []
    for i, c in enumerate(centres):
        own = [p for p, a in zip(points, assigned) if a == i]
        moved.append([sum(p[d] for p in own) / len(own) for d in range(len(c))])
    return [assigned, moved]
