import re

SHARE = 95


def slow_endpoints(lines):
    good = [re.fullmatch(r"\s*\S+\s+(/\S*)\s+[0-9]{3}\s+([0-9]+)ms\s*", line) for line in lines]
    pairs = [(match[1].partition("?")[0], int(match[2])) for match in good if match]
    rows = []
    for endpoint in {name for name, _ in pairs}:
        times = sorted(time for name, time in pairs if name == endpoint)
        rows.append([endpoint, len(times), times[(SHARE * len(times) + 99) // 100 - 1]])
    return sorted(rows, key=lambda row: (-row[2], row[0]))
