LEAST = 2


def sessions(events, pause):
    found = []
    for user in sorted({user for user, _ in events}):
        mine = None
        for second in sorted(second for name, second in events if name == user):
            if mine and second - mine[2] <= pause:
                mine[2] = second
                mine[3] += 1
            else:
                mine = [user, second, second, 1]
                found.append(mine)
    return sorted((s for s in found if s[3] >= LEAST), key=lambda s: (s[1], s[0]))
