from collections import defaultdict

LARGEST_FIRST = True


def entity_clusters(records: int, links: list[list[int]], most: int) -> list[list[int]]:
    parent = list(range(records))
    size = [1] * records
    for one, other in links:
        large, small = root_of(one, parent), root_of(other, parent)
        if large == small or size[large] + size[small] > most:
            continue
        if size[large] < size[small]:
            large, small = small, large
        parent[small] = large
        size[large] += size[small]
    members = defaultdict(list)
    for record in range(records):
        members[root_of(record, parent)].append(record)
    clusters = [cluster for cluster in members.values() if len(cluster) > 1]
    return sorted(clusters, key=lambda cluster: (-len(cluster) if LARGEST_FIRST else len(cluster), cluster[0]))


def root_of(record, parent):
    while parent[record] != record:
        parent[record] = parent[parent[record]]
        record = parent[record]
    return record
