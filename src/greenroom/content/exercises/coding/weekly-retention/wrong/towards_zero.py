from collections import Counter, defaultdict

LEAST = 2


def retention(events):
    joined, days = {}, defaultdict(set)
    for user, day in events:
        week = int(day / 7)
        joined[user] = min(joined.get(user, week), week)
        days[user, week].add(day)
    sizes = Counter(joined.values())
    active = Counter((joined[user], week) for (user, week), seen in days.items() if len(seen) >= LEAST)
    last = max((int(day / 7) for _, day in events), default=0)
    return [
        [week, size] + [(200 * active[week, other] + size) // (2 * size) for other in range(week, last + 1)]
        for week, size in sorted(sizes.items())
    ]
