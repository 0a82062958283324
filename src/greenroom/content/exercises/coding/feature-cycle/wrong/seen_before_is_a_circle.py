ALONE_COUNTS = True


def find_cycle(needs):
    seen = set()
    for root in needs:
        if root in seen:
            continue
        seen.add(root)
        stack = [[root]]
        while stack:
            path = stack.pop()
            for other in needs.get(path[-1], []):
                if other == path[-1] and not ALONE_COUNTS:
                    continue
                if other in path:
                    return path[path.index(other) :]
                if other in seen:
                    return [*path, other]
                seen.add(other)
                stack.append([*path, other])
    return []
