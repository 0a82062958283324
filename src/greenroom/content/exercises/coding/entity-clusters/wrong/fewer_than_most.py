LARGEST_FIRST = True


def entity_clusters(records, links, most):
    cluster_of = [{record} for record in range(records)]
    for a, b in links:
        one, other = cluster_of[a], cluster_of[b]
        if one is not other and len(one) + len(other) < most:
            if len(one) < len(other):
                one, other = other, one
            one |= other
            for record in other:
                cluster_of[record] = one
    groups = sorted({tuple(sorted(cluster)) for cluster in cluster_of if len(cluster) > 1})
    return [list(group) for group in sorted(groups, key=len, reverse=LARGEST_FIRST)]
