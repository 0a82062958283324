NEWEST = True


def held_out(labels, percent):
    rows = {}
    for row, label in enumerate(labels):
        rows.setdefault(label, []).append(row)
    count = {label: len(mine) * percent // 100 for label, mine in rows.items()}
    spare = len(labels) * percent // 100 - sum(count.values())
    for label in sorted(rows, key=lambda label: -(len(rows[label]) * percent % 100))[:spare]:
        count[label] += 1
    chosen = []
    for label, mine in rows.items():
        chosen += mine[len(mine) - count[label] :] if NEWEST else mine[: count[label]]
    return sorted(chosen)
