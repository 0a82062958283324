ALONE_COUNTS = True


def find_cycle(needs):
    state = {}
    for root in needs:
        if root in state:
            continue
        state[root] = 1
        path, iterators = [root], [iter(needs[root])]
        while path:
            other = next(iterators[-1], None)
            if other is None:
                iterators.pop()
                state[path.pop()] = 2
            elif other not in state:
                state[other] = 1
                path.append(other)
                iterators.append(iter(needs.get(other, [])))
            elif state[other] == 1 and (not ALONE_COUNTS or other != path[-1]):
                return path[path.index(other) :]
    return []
