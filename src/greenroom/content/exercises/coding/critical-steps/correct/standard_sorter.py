from graphlib import TopologicalSorter

MOST_SLACK = 0


def critical_steps(steps):
    table = {name: (duration, set(needs)) for name, duration, needs in steps}
    order = tuple(TopologicalSorter({name: needs for name, (_, needs) in table.items()}).static_order())
    start, finish = {}, 0
    for name in order:
        start[name] = max((start[other] + table[other][0] for other in table[name][1]), default=0)
        finish = max(finish, start[name] + table[name][0])
    tail = dict.fromkeys(order, 0)
    for name in order[::-1]:
        for other in table[name][1]:
            tail[other] = max(tail[other], table[name][0] + tail[name])
    return [finish, sorted(n for n in order if start[n] + table[n][0] + tail[n] + MOST_SLACK >= finish)]
