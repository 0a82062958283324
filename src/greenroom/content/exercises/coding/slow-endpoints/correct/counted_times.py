from collections import Counter

SHARE = 95


def slow_endpoints(lines):
    """Counts how often each time occurs, and walks up until enough of them are passed."""
    counts = {}
    for line in lines:
        try:
            _, path, status, duration = line.split()
        except ValueError:
            continue
        number = duration.removesuffix("ms")
        if number == duration or not path.startswith("/") or len(status) != 3:
            continue
        if all(sign.isascii() and sign.isdigit() for word in (status, number) for sign in word) and number:
            counts.setdefault(path[: (path + "?").index("?")], Counter())[int(number)] += 1
    rows = []
    for endpoint in sorted(counts):
        passed, total = 0, counts[endpoint].total()
        for time in sorted(counts[endpoint]):
            passed += counts[endpoint][time]
            if 100 * passed >= SHARE * total:
                rows.append([endpoint, total, time])
                break
    rows.sort(key=lambda row: row[2], reverse=True)
    return rows
