from collections import deque

MOST_SLACK = 0


def critical_steps(steps: list[list]) -> list:
    minutes = {name: duration for name, duration, _ in steps}
    needs = {name: needed for name, _, needed in steps}
    order = in_order(needs)
    end = {}
    for name in order:
        end[name] = minutes[name] + max((end[needed] for needed in needs[name]), default=0)
    finish = max(end.values(), default=0)
    latest_end = dict.fromkeys(order, finish)
    for name in reversed(order):
        for needed in needs[name]:
            latest_end[needed] = min(latest_end[needed], latest_end[name] - minutes[name])
    return [finish, sorted(name for name in order if latest_end[name] - end[name] <= MOST_SLACK)]


def in_order(needs):
    wanted_by = {name: [] for name in needs}
    for name, needed_ones in needs.items():
        for needed in needed_ones:
            wanted_by[needed].append(name)
    missing = {name: len(needed_ones) for name, needed_ones in needs.items()}
    ready = deque(name for name in needs if missing[name] == 0)
    order = []
    while ready:
        order.append(ready.popleft())
        for name in wanted_by[order[-1]]:
            missing[name] -= 1
            if missing[name] == 0:
                ready.append(name)
    return order
