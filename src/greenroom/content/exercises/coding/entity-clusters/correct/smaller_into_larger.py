LARGEST_FIRST = True


def entity_clusters(records, links, most):
    """Keeps every cluster as a list, and moves the members of the smaller one."""
    cluster_of = [[record] for record in range(records)]
    for one, other in links:
        kept, moved = cluster_of[one], cluster_of[other]
        if kept is moved or len(kept) + len(moved) > most:
            continue
        if len(kept) < len(moved):
            kept, moved = moved, kept
        kept.extend(moved)
        for record in moved:
            cluster_of[record] = kept
    found = {id(cluster): cluster for cluster in cluster_of if len(cluster) >= 2}
    clusters = sorted(sorted(cluster) for cluster in found.values())
    return sorted(clusters, key=len, reverse=LARGEST_FIRST)
