import re

SHARE = 95


def slow_endpoints(lines):
    found = {}
    for line in lines:
        words = line.split()
        if len(words) == 4 and words[1].startswith("/") and re.fullmatch("[0-9]{3} [0-9]+ms", " ".join(words[2:])):
            found.setdefault(words[1].partition("?")[0], []).append(int(words[3][:-2]))
    rows = []
    for endpoint, times in found.items():
        times.sort()
        place = (len(times) - 1) * SHARE / 100
        low = int(place)
        high = min(low + 1, len(times) - 1)
        rows.append([endpoint, len(times), round(times[low] + (times[high] - times[low]) * (place - low))])
    return sorted(rows, key=lambda row: (-row[2], row[0]))
