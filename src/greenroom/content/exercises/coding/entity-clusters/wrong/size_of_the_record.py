LARGEST_FIRST = True


def entity_clusters(records, links, most):
    parent, size = list(range(records)), [1] * records

    def find(x):
        while parent[x] != x:
            x = parent[x]
        return x

    for a, b in links:
        root_a, root_b = find(a), find(b)
        if root_a != root_b and size[a] + size[b] <= most:
            if size[root_a] < size[root_b]:
                root_a, root_b = root_b, root_a
            parent[root_b] = root_a
            size[root_a] += size[root_b]
    groups = {}
    for x in range(records):
        groups.setdefault(find(x), []).append(x)
    groups = [group for group in groups.values() if len(group) > 1]
    return sorted(groups, key=lambda group: (-len(group) if LARGEST_FIRST else len(group), group[0]))
