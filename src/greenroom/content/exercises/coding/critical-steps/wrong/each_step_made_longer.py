from graphlib import TopologicalSorter

MOST_SLACK = 0


def critical_steps(steps):
    minutes = {name: duration for name, duration, _ in steps}
    needs = {name: needed for name, _, needed in steps}
    order = list(TopologicalSorter(needs).static_order())
    finish = finished(order, needs, minutes)
    critical = []
    for name in order:
        longer = dict(minutes)
        longer[name] += MOST_SLACK + 1
        if finished(order, needs, longer) > finish:
            critical.append(name)
    return [finish, sorted(critical)]


def finished(order, needs, minutes):
    end = {}
    for name in order:
        end[name] = minutes[name] + max((end[other] for other in needs[name]), default=0)
    return max(end.values(), default=0)
