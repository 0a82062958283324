ALONE_COUNTS = True


def find_cycle(needs):
    state = {}
    for root in needs:
        if root in state:
            continue
        path, stack = [], [(root, False)]
        while stack:
            feature, leaving = stack.pop()
            if leaving:
                state[feature] = "done"
                path.pop()
            elif feature not in state:
                state[feature] = "open"
                path.append(feature)
                stack.append((feature, True))
                for other in needs.get(feature, []):
                    if state.get(other) == "open" and (ALONE_COUNTS or other != feature):
                        return path
                    stack.append((other, False))
    return []
