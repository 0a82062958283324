SHARE = 95


def slow_endpoints(lines):
    found = {}
    for line in lines:
        try:
            _, path, status, duration = line.split()
            int(status)
            if path.startswith("/") and len(status) == 3 and duration.endswith("ms"):
                found.setdefault(path.partition("?")[0], []).append(int(duration[:-2]))
        except ValueError:
            continue
    rows = [[path, len(times), sorted(times)[(SHARE * len(times) + 99) // 100 - 1]] for path, times in found.items() if times]
    return sorted(rows, key=lambda row: (-row[2], row[0]))
