ALONE_COUNTS = True


def find_cycle(needs):
    done, path = set(), []

    def visit(feature):
        if feature in done:
            return []
        if feature in path:
            return path[path.index(feature) :]
        path.append(feature)
        for other in needs.get(feature, []):
            if other != feature or ALONE_COUNTS:
                found = visit(other)
                if found:
                    return found
        path.pop()
        done.add(feature)
        return []

    for feature in needs:
        found = visit(feature)
        if found:
            return found
    return []
