from collections import defaultdict

LEAST = 2


def sessions(events: list[list[str | int]], pause: int) -> list[list[str | int]]:
    seconds = defaultdict(list)
    for user, second in events:
        seconds[user].append(second)
    found = []
    for user, times in seconds.items():
        for first, last, number in runs(sorted(times), pause):
            if number >= LEAST:
                found.append([user, first, last, number])
    return sorted(found, key=lambda session: (session[1], session[0]))


def runs(times, pause):
    first = last = times[0]
    number = 0
    for time in times:
        if time - last > pause:
            yield first, last, number
            first, number = time, 0
        last, number = time, number + 1
    yield first, last, number
