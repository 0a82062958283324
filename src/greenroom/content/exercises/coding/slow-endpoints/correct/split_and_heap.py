from heapq import nlargest

SHARE = 95
DIGITS = frozenset("0123456789")


def slow_endpoints(lines):
    """The percentile is the smallest of the few largest times."""
    found = {}
    for line in lines:
        words = line.split()
        if len(words) == 4 and is_good(*words[1:]):
            found.setdefault(words[1].split("?")[0], []).append(int(words[3][:-2]))
    table = [(-min(nlargest(len(times) * (100 - SHARE) // 100 + 1, times)), name, len(times)) for name, times in found.items()]
    return [[name, number, -slowest] for slowest, name, number in sorted(table)]


def is_good(path, status, duration):
    number, unit = duration[:-2], duration[-2:]
    return (
        path[0] == "/"
        and len(status) == 3
        and DIGITS.issuperset(status)
        and number != ""
        and DIGITS.issuperset(number)
        and unit == "ms"
    )
