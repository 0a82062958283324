POWER = 2


def kmeans_step(points, centres):
    assigned = [nearest(point, centres) for point in points]
    members = [[] for _ in centres]
    for point, index in zip(points, assigned):
        members[index].append(point)
    return [assigned, [mean(own) if own else list(centre) for own, centre in zip(members, centres)]]


def nearest(point, centres):
    best = 0
    for index in range(1, len(centres)):
        if distance(point, centres[index]) < distance(point, centres[best]):
            best = index
    return best


def distance(point, centre):
    return sum(abs(a - b) ** POWER for a, b in zip(point, centre))


def mean(points):
    return [sum(column) / len(points) for column in zip(*points)]
