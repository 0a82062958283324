from itertools import groupby

LEAST = 2


def retention(events):
    visits = sorted({(user, day) for user, day in events})
    if not visits:
        return []
    last = max(day for _, day in visits) // 7
    cohorts = {}
    for _, own in groupby(visits, key=lambda visit: visit[0]):
        weeks = [day // 7 for _, day in own]
        size_and_counts = cohorts.setdefault(weeks[0], [0] * (last - weeks[0] + 2))
        size_and_counts[0] += 1
        for week, same in groupby(weeks):
            size_and_counts[1 + week - weeks[0]] += len(list(same)) >= LEAST
    table = []
    for week, (size, *counts) in sorted(cohorts.items()):
        table.append([week, size] + [int(100 * count / size + 0.5) for count in counts])
    return table
