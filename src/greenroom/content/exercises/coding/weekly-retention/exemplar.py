from collections import Counter, defaultdict

LEAST = 2


def retention(events: list[list[str | int]]) -> list[list[int]]:
    days = defaultdict(set)
    for user, day in events:
        days[user].add(day)
    sizes, active = Counter(), Counter()
    for own_days in days.values():
        joined = min(own_days) // 7
        sizes[joined] += 1
        for week, number in Counter(day // 7 for day in own_days).items():
            if number >= LEAST:
                active[joined, week] += 1
    last = max((day for _, day in events), default=0) // 7
    return [
        [joined, sizes[joined], *(percent(active[joined, week], sizes[joined]) for week in range(joined, last + 1))]
        for joined in sorted(sizes)
    ]


def percent(part: int, whole: int) -> int:
    return (200 * part + whole) // (2 * whole)
