NEWEST = True


def held_out(labels, percent):
    total = len(labels) * percent // 100
    ratio = 100 * total / len(labels)
    if ratio == 0:
        return []
    rows = {}
    for row, label in enumerate(labels):
        rows.setdefault(label, []).append(row)
    turn = sorted(rows, key=lambda label: (-(len(rows[label]) * percent % 100), -len(rows[label]), label))
    spare = total - sum(len(mine) * percent // 100 for mine in rows.values())
    chosen = []
    for place, label in enumerate(turn):
        count = len(rows[label]) * percent // 100 + (place < spare)
        chosen += rows[label][len(rows[label]) - count :] if NEWEST else rows[label][:count]
    return sorted(chosen)
