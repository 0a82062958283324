from graphlib import TopologicalSorter

MOST_SLACK = 0


def critical_steps(steps):
    minutes = {name: duration for name, duration, _ in steps}
    needs = {name: needed for name, _, needed in steps}
    end, because = {}, {}
    for name in TopologicalSorter(needs).static_order():
        because[name] = max(needs[name], key=end.__getitem__, default=None)
        end[name] = minutes[name] + (end[because[name]] if needs[name] else 0)
    if not end:
        return [0, []]
    last = max(end, key=end.__getitem__)
    finish, path = end[last], []
    while last is not None:
        path.append(last)
        last = because[last]
    return [finish, sorted(path)]
