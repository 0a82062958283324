from collections import Counter
from fractions import Fraction
from math import floor

NEWEST = True


def held_out(labels, percent):
    sizes = Counter(labels)
    owed = {label: Fraction(percent, 100) * size for label, size in sorted(sizes.items())}
    share = {label: floor(amount) for label, amount in owed.items()}
    spare = floor(Fraction(percent, 100) * len(labels)) - sum(share.values())
    ranked = sorted(owed, key=lambda label: (owed[label] - share[label], sizes[label]), reverse=True)
    if spare:
        border = ranked[spare - 1]
        key = owed[border] - share[border], sizes[border]
        better = [label for label in ranked if (owed[label] - share[label], sizes[label]) > key]
        equal = [label for label in sorted(ranked) if (owed[label] - share[label], sizes[label]) == key]
        for label in better + equal[: spare - len(better)]:
            share[label] += 1
    seen, found = Counter(), []
    for row, label in enumerate(labels):
        place = seen[label]
        seen[label] += 1
        if place >= sizes[label] - share[label] if NEWEST else place < share[label]:
            found.append(row)
    return found
