LARGEST_FIRST = True


def entity_clusters(records, links, most):
    clusters = {}
    for a, b in sorted(sorted(link) for link in links):
        one, other = clusters.get(a, {a}), clusters.get(b, {b})
        if len(one | other) <= most:
            joined = one | other
            for record in joined:
                clusters[record] = joined
    groups = sorted({tuple(sorted(cluster)) for cluster in clusters.values() if len(cluster) > 1})
    return [list(group) for group in sorted(groups, key=len, reverse=LARGEST_FIRST)]
