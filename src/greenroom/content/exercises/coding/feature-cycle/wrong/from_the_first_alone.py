ALONE_COUNTS = True


def find_cycle(needs):
    if not needs:
        return []
    root = next(iter(needs))
    state, path, iterators = {root: 1}, [root], [iter(needs[root])]
    while path:
        other = next(iterators[-1], None)
        if other is None:
            iterators.pop()
            state[path.pop()] = 2
        elif other not in state:
            state[other] = 1
            path.append(other)
            iterators.append(iter(needs.get(other, [])))
        elif state[other] == 1 and (ALONE_COUNTS or other != path[-1]):
            return path[path.index(other) :]
    return []
