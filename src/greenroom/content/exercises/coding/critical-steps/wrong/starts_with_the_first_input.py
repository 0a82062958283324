from graphlib import TopologicalSorter

MOST_SLACK = 0


def critical_steps(steps):
    minutes = {name: duration for name, duration, _ in steps}
    needs = {name: needed for name, _, needed in steps}
    order = list(TopologicalSorter(needs).static_order())
    end = {}
    for name in order:
        end[name] = minutes[name] + min((end[other] for other in needs[name]), default=0)
    finish = max(end.values(), default=0)
    latest = dict.fromkeys(order, finish)
    for name in reversed(order):
        for other in needs[name]:
            latest[other] = min(latest[other], latest[name] - minutes[name])
    return [finish, sorted(name for name in order if latest[name] - end[name] <= MOST_SLACK)]
