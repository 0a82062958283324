from graphlib import TopologicalSorter

MOST_SLACK = 0


def critical_steps(steps):
    minutes = {name: duration for name, duration, _ in steps}
    needs = {name: needed for name, _, needed in steps}
    end = {}
    for name in TopologicalSorter(needs).static_order():
        end[name] = minutes[name] + max((end[other] for other in needs[name]), default=0)
    finish = max(end.values(), default=0)
    wait = dict.fromkeys(minutes)
    for name in minutes:
        for other in needs[name]:
            gap = end[name] - minutes[name] - end[other]
            wait[other] = gap if wait[other] is None else min(wait[other], gap)
    slack = {name: finish - end[name] if wait[name] is None else wait[name] for name in minutes}
    return [finish, sorted(name for name in minutes if slack[name] <= MOST_SLACK)]
