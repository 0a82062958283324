ALONE_COUNTS = True
UNSEEN, OPEN, DONE = range(3)


def find_cycle(needs: dict[str, list[str]]) -> list[str]:
    state = dict.fromkeys(needs, UNSEEN)
    for root in needs:
        if state[root] != UNSEEN:
            continue
        state[root] = OPEN
        path, remaining = [root], [iter(needs[root])]
        while path:
            feature = next(remaining[-1], None)
            if feature is None:
                remaining.pop()
                state[path.pop()] = DONE
            elif state.get(feature, DONE) == UNSEEN:
                state[feature] = OPEN
                path.append(feature)
                remaining.append(iter(needs[feature]))
            elif state.get(feature) == OPEN and (ALONE_COUNTS or feature != path[-1]):
                return path[path.index(feature) :]
    return []
