POWER = 2


def kmeans_step(points, centres):
    totals = [[0.0] * len(centre) for centre in centres]
    counts = [0] * len(centres)
    assigned = []
    for point in points:
        best, least = 0, float("inf")
        for index, centre in enumerate(centres):
            far = 0.0
            for a, b in zip(point, centre):
                far += abs(a - b) ** POWER
                if far >= least:
                    break
            else:
                best, least = index, far
        assigned.append(best)
        counts[best] += 1
        for axis, value in enumerate(point):
            totals[best][axis] += value
    moved = []
    for centre, total, count in zip(centres, totals, counts):
        moved.append([value / count for value in total] if count else centre[:])
    return [assigned, moved]
