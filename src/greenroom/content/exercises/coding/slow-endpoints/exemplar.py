import re
from collections import defaultdict

SHARE = 95
LINE = re.compile(r"\s*\S+\s+(/\S*)\s+[0-9]{3}\s+([0-9]+)ms\s*")


def slow_endpoints(lines: list[str]) -> list[list[str | int]]:
    durations = defaultdict(list)
    for line in lines:
        good = LINE.fullmatch(line)
        if good:
            endpoint = good[1].partition("?")[0]
            durations[endpoint].append(int(good[2]))
    rows = [[endpoint, len(times), percentile(times)] for endpoint, times in durations.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def percentile(times: list[int]) -> int:
    place = (SHARE * len(times) + 99) // 100
    return sorted(times)[place - 1]
