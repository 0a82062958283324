from itertools import groupby

POWER = 2


def kmeans_step(points, centres):
    def choice(point):
        return min((sum(abs(a - b) ** POWER for a, b in zip(point, c)), i) for i, c in enumerate(centres))[1]

    assigned = list(map(choice, points))
    moved = [[*centre] for centre in centres]
    order = sorted(range(len(points)), key=assigned.__getitem__)
    for cluster, places in groupby(order, key=assigned.__getitem__):
        own = [points[place] for place in places]
        moved[cluster] = [sum(axis) / len(own) for axis in zip(*own)]
    return [assigned, moved]
