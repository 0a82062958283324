LARGEST_FIRST = True


def entity_clusters(records, links, most):
    parent = list(range(records))

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in links:
        parent[find(a)] = find(b)
    groups = {}
    for x in range(records):
        groups.setdefault(find(x), []).append(x)
    groups = [group for group in groups.values() if 1 < len(group) <= most]
    return sorted(groups, key=lambda group: (-len(group) if LARGEST_FIRST else len(group), group[0]))
