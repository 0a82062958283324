LARGEST_FIRST = True


def entity_clusters(records, links, most):
    label = list(range(records))
    size = [1] * records
    for a, b in links:
        keep, give_up = label[a], label[b]
        if keep != give_up and size[keep] + size[give_up] <= most:
            label = [keep if name == give_up else name for name in label]
            size[keep] += size[give_up]
    groups = {}
    for record, name in enumerate(label):
        groups.setdefault(name, []).append(record)
    groups = [group for group in groups.values() if len(group) > 1]
    return sorted(groups, key=lambda group: (-len(group) if LARGEST_FIRST else len(group), group[0]))
