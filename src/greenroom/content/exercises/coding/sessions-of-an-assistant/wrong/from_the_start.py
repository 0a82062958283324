from collections import defaultdict

LEAST = 2


def sessions(events, pause):
    by_user, found = defaultdict(list), []
    for user, second in sorted(events):
        mine = by_user[user]
        if mine and second - mine[-1][1] <= pause:
            mine[-1][2] = second
            mine[-1][3] += 1
        else:
            mine.append([user, second, second, 1])
    for mine in by_user.values():
        found += [session for session in mine if session[3] >= LEAST]
    return sorted(found, key=lambda session: (session[1], session[0]))
