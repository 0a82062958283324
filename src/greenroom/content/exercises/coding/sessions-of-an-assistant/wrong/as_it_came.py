LEAST = 2


def sessions(events, pause):
    opened, found = {}, []
    for user, second in events:
        if user in opened and second - opened[user][2] <= pause:
            opened[user][2] = second
            opened[user][3] += 1
        else:
            opened[user] = [user, second, second, 1]
            found.append(opened[user])
    return sorted((s for s in found if s[3] >= LEAST), key=lambda s: (s[1], s[0]))
