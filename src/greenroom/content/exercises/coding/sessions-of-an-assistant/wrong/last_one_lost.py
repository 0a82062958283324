from collections import defaultdict

LEAST = 2


def sessions(events, pause):
    times, found = defaultdict(list), []
    for user, second in events:
        times[user].append(second)
    for user, seconds in times.items():
        seconds.sort()
        start = 0
        for place in range(1, len(seconds)):
            if seconds[place] - seconds[place - 1] > pause:
                if place - start >= LEAST:
                    found.append([user, seconds[start], seconds[place - 1], place - start])
                start = place
    return sorted(found, key=lambda session: (session[1], session[0]))
