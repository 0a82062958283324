from heapq import nsmallest

NEWEST = True


def held_out(labels, percent):
    rows = {}
    for row, label in enumerate(labels):
        rows.setdefault(label, []).append(row)
    claims, given = [], 0
    for label, mine in rows.items():
        whole, rest = divmod(len(mine) * percent, 100)
        claims.append((100 - rest, -len(mine), label, whole))
        given += whole
    spare = len(labels) * percent // 100 - given
    lucky = {claim[2] for claim in nsmallest(spare, claims)}
    taken = set()
    for _, _, label, whole in claims:
        count = whole + (label in lucky)
        mine = rows[label]
        taken.update(mine[len(mine) - count :] if NEWEST else mine[:count])
    return [row for row in range(len(labels)) if row in taken]
