from collections import Counter

NEWEST = True


def held_out(labels: list[str], percent: int) -> list[int]:
    wanted = quotas(Counter(labels), len(labels) * percent // 100, percent)
    rows = range(len(labels))
    chosen = []
    for row in reversed(rows) if NEWEST else rows:
        if wanted[labels[row]] > 0:
            wanted[labels[row]] -= 1
            chosen.append(row)
    return sorted(chosen)


def quotas(sizes, total, percent):
    """How many rows each class gives; hundredths of a row keep everything whole."""
    wanted = {label: size * percent // 100 for label, size in sizes.items()}
    left_over = total - sum(wanted.values())
    turn = sorted(sizes, key=lambda label: (-(sizes[label] * percent % 100), -sizes[label], label))
    for label in turn[:left_over]:
        wanted[label] += 1
    return wanted
