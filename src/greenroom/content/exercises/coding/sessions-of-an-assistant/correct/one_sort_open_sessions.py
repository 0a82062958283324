LEAST = 2


def sessions(events, pause):
    opened, started = {}, []
    for second, user in sorted((second, user) for user, second in events):
        session = opened.get(user)
        if session is None or second > session[2] + pause:
            session = opened[user] = [user, second, second, 0]
            started.append(session)
        session[2] = second
        session[3] += 1
    return [session for session in started if session[3] >= LEAST]
