LARGEST_FIRST = True


def entity_clusters(records, links, most):
    parent, size = list(range(records)), [1] * records

    def find(x):
        return x if parent[x] == x else find(parent[x])

    for a, b in links:
        a, b = find(a), find(b)
        if a != b and size[a] + size[b] <= most:
            parent[a] = b
            size[b] += size[a]
    groups = {}
    for x in range(records):
        groups.setdefault(find(x), []).append(x)
    groups = [group for group in groups.values() if len(group) > 1]
    return sorted(groups, key=lambda group: (-len(group) if LARGEST_FIRST else len(group), group[0]))
