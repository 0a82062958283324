LEAST = 2


def sessions(events, pause):
    found = []
    for user, second in sorted(events, key=lambda event: (event[1], event[0])):
        if found and found[-1][0] == user and second - found[-1][2] <= pause:
            found[-1][2] = second
            found[-1][3] += 1
        else:
            found.append([user, second, second, 1])
    return [session for session in found if session[3] >= LEAST]
