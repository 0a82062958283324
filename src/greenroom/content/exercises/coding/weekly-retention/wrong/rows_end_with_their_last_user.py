from collections import Counter, defaultdict

LEAST = 2


def retention(events):
    joined, days = {}, defaultdict(set)
    for user, day in events:
        joined[user] = min(joined.get(user, day), day)
        days[user, day // 7].add(day)
    sizes = Counter(day // 7 for day in joined.values())
    active = Counter((joined[user] // 7, week) for (user, week), seen in days.items() if len(seen) >= LEAST)
    table = []
    for week, size in sorted(sizes.items()):
        last = max((other for cohort, other in active if cohort == week), default=week)
        table.append([week, size] + [(200 * active[week, other] + size) // (2 * size) for other in range(week, last + 1)])
    return table
