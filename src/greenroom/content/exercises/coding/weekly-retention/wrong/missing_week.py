from collections import defaultdict

LEAST = 2


def retention(events):
    days = defaultdict(set)
    for user, day in events:
        days[user].add(day)
    cohorts, last = {}, max((day for _, day in events), default=0) // 7
    for seen in days.values():
        cohort = cohorts.setdefault(min(seen) // 7, {"size": 0})
        cohort["size"] += 1
        for week in {day // 7 for day in seen}:
            if sum(day // 7 == week for day in seen) >= LEAST:
                cohort[week] = cohort.get(week, 0) + 1
    return [
        [week, cohort["size"]]
        + [(200 * cohort[other] + cohort["size"]) // (2 * cohort["size"]) for other in range(week, last + 1)]
        for week, cohort in sorted(cohorts.items())
    ]
