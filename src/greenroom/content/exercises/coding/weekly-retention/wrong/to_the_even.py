from collections import Counter, defaultdict

LEAST = 2


def retention(events):
    joined, days = {}, defaultdict(set)
    for user, day in events:
        joined[user] = min(joined.get(user, day), day)
        days[user, day // 7].add(day)
    sizes = Counter(day // 7 for day in joined.values())
    active = Counter((joined[user] // 7, week) for (user, week), seen in days.items() if len(seen) >= LEAST)
    last = max((day for _, day in events), default=0) // 7
    return [
        [week, size] + [round(100 * active[week, other] / size) for other in range(week, last + 1)]
        for week, size in sorted(sizes.items())
    ]
