from collections import defaultdict

ALONE_COUNTS = True


def find_cycle(needs):
    used_by = defaultdict(list)
    for feature, inputs in needs.items():
        for other in inputs:
            if ALONE_COUNTS or other != feature:
                used_by[other].append(feature)
    state = {}
    for root in list(used_by):
        if root in state:
            continue
        state[root] = 1
        path, iterators = [root], [iter(used_by[root])]
        while path:
            other = next(iterators[-1], None)
            if other is None:
                iterators.pop()
                state[path.pop()] = 2
            elif other not in state:
                state[other] = 1
                path.append(other)
                iterators.append(iter(used_by.get(other, [])))
            elif state[other] == 1:
                return path[path.index(other) :]
    return []
