LEAST = 2


def sessions(events, pause):
    opened, found = {}, []
    for second, user in sorted((second, user) for user, second in events):
        if user in opened and second - opened[user][2] < pause:
            opened[user][2] = second
            opened[user][3] += 1
        else:
            opened[user] = [user, second, second, 1]
            found.append(opened[user])
    return [session for session in found if session[3] >= LEAST]
