NEWEST = True


def held_out(labels, percent):
    sizes = {label: labels.count(label) for label in set(labels)}
    turn = sorted(sizes, key=lambda label: (-(sizes[label] * percent % 100), -sizes[label], label))
    spare = len(labels) * percent // 100 - sum(size * percent // 100 for size in sizes.values())
    chosen = []
    for place, label in enumerate(turn):
        mine = [row for row, other in enumerate(labels) if other == label]
        count = sizes[label] * percent // 100 + (place < spare)
        chosen += mine[len(mine) - count :] if NEWEST else mine[:count]
    return sorted(chosen)
