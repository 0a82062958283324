MOST_SLACK = 0


def critical_steps(steps):
    minutes = {name: duration for name, duration, _ in steps}
    end = dict.fromkeys(minutes, 0)
    for name, duration, needs in steps:
        end[name] = duration + max((end[other] for other in needs), default=0)
    finish = max(end.values(), default=0)
    latest = dict.fromkeys(minutes, finish)
    for name, duration, needs in reversed(steps):
        for other in needs:
            latest[other] = min(latest[other], latest[name] - duration)
    return [finish, sorted(name for name in minutes if latest[name] - end[name] <= MOST_SLACK)]
