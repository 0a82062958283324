from collections import Counter, defaultdict

LEAST = 2


def retention(events):
    first, days = {}, defaultdict(set)
    for user, day in events:
        first[user] = min(first.get(user, day), day)
        days[user, day // 7].add(day)
    cohorts = defaultdict(list)
    for user, day in first.items():
        cohorts[day // 7].append(user)
    last, active = max((day for _, day in events), default=0) // 7, Counter()
    for (user, week), seen in days.items():
        for cohort, users in cohorts.items():
            if user in users and len(seen) >= LEAST:
                active[cohort, week] += 1
    return [
        [week, len(users)] + [(200 * active[week, other] + len(users)) // (2 * len(users)) for other in range(week, last + 1)]
        for week, users in sorted(cohorts.items())
    ]
