NEWEST = True


def held_out(labels, percent):
    rows = {}
    for row, label in enumerate(labels):
        rows.setdefault(label, []).append(row)
    owed = {label: len(mine) * (percent / 100) for label, mine in rows.items()}
    count = {label: int(amount) for label, amount in owed.items()}
    spare = len(labels) * percent // 100 - sum(count.values())
    for label in sorted(owed, key=lambda label: (count[label] - owed[label], -len(rows[label]), label))[: max(spare, 0)]:
        count[label] += 1
    chosen = []
    for label, mine in rows.items():
        chosen += mine[len(mine) - count[label] :] if NEWEST else mine[: count[label]]
    return sorted(chosen)
