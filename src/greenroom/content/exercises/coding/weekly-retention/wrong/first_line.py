from collections import Counter, defaultdict

LEAST = 2


def retention(events):
    joined, days = {}, defaultdict(set)
    for user, day in events:
        joined.setdefault(user, day // 7)
        days[user, day // 7].add(day)
    sizes = Counter(joined.values())
    active = Counter((joined[user], week) for (user, week), seen in days.items() if len(seen) >= LEAST)
    last = max((day for _, day in events), default=0) // 7
    return [
        [week, size] + [(200 * active[week, other] + size) // (2 * size) for other in range(week, last + 1)]
        for week, size in sorted(sizes.items())
    ]
