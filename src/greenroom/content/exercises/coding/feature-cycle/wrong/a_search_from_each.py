ALONE_COUNTS = True


def find_cycle(needs):
    for root in needs:
        because, stack = {}, [root]
        while stack:
            feature = stack.pop()
            for other in needs.get(feature, []):
                if other == feature and not ALONE_COUNTS:
                    continue
                if other == root:
                    circle = [feature]
                    while circle[-1] != root:
                        circle.append(because[circle[-1]])
                    return circle[::-1]
                if other not in because:
                    because[other] = feature
                    stack.append(other)
    return []
