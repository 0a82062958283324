from collections import Counter

LEAST = 2


def retention(events):
    first, count = {}, Counter()
    for user, day in events:
        first[user] = min(first.get(user, day), day)
        count[user, day // 7] += 1
    sizes = Counter(day // 7 for day in first.values())
    active = Counter((first[user] // 7, week) for (user, week), number in count.items() if number >= LEAST)
    last = max((day for _, day in events), default=0) // 7
    return [
        [week, size] + [(200 * active[week, other] + size) // (2 * size) for other in range(week, last + 1)]
        for week, size in sorted(sizes.items())
    ]
