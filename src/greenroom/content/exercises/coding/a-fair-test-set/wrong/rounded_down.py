NEWEST = True


def held_out(labels, percent):
    rows = {}
    for row, label in enumerate(labels):
        rows.setdefault(label, []).append(row)
    chosen = []
    for mine in rows.values():
        count = len(mine) * percent // 100
        chosen += mine[len(mine) - count :] if NEWEST else mine[:count]
    return sorted(chosen)
