SHARE = 95


def slow_endpoints(lines):
    found = {}
    for line in lines:
        words = line.split()
        if len(words) != 4 or not words[1].startswith("/") or not words[3].endswith("ms"):
            continue
        status, number = words[2], words[3][:-2]
        if len(status) == 3 and status.isdigit() and number.isdigit():
            found.setdefault(words[1].partition("?")[0], []).append(int(number))
    rows = [[path, len(times), sorted(times)[(SHARE * len(times) + 99) // 100 - 1]] for path, times in found.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0]))
