import re

SHARE = 95


def slow_endpoints(lines):
    found = {}
    for line in lines:
        _, path, status, duration = line.split()
        if path.startswith("/") and re.fullmatch("[0-9]{3}", status) and re.fullmatch("[0-9]+ms", duration):
            found.setdefault(path.partition("?")[0], []).append(int(duration[:-2]))
    rows = [[path, len(times), sorted(times)[(SHARE * len(times) + 99) // 100 - 1]] for path, times in found.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0]))
