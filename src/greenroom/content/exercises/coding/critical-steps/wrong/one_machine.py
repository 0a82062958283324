from graphlib import TopologicalSorter

MOST_SLACK = 0


def critical_steps(steps):
    minutes = {name: duration for name, duration, _ in steps}
    needs = {name: needed for name, _, needed in steps}
    order = list(TopologicalSorter(needs).static_order())
    now, end = 0, {}
    for name in order:
        now += minutes[name]
        end[name] = now
    latest = dict.fromkeys(order, now)
    for name in reversed(order):
        for other in needs[name]:
            latest[other] = min(latest[other], latest[name] - minutes[name])
    return [now, sorted(name for name in order if latest[name] - end[name] <= MOST_SLACK)]
