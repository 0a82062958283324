import re
from collections import defaultdict

SHARE = 95


def slow_endpoints(lines):
    found = defaultdict(list)
    for line in lines:
        good = re.fullmatch(r"\s*\S+\s+(/\S*)\s+[0-9]{3}\s+([0-9]+)ms\s*", line)
        if good:
            found[good[1]].append(int(good[2]))
    rows = [[path, len(times), sorted(times)[(SHARE * len(times) + 99) // 100 - 1]] for path, times in found.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0]))
