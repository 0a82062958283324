SPARE = 0


def smallest_peak(layers, devices):
    devices = max(devices - SPARE, 1)
    n = len(layers)
    if n == 0:
        return 0
    devices = min(devices, n)
    ends = [0]
    for layer in layers:
        ends.append(ends[-1] + layer)
    best = ends[:]
    for _ in range(devices - 1):
        best = [0] + [min(max(best[cut], ends[end] - ends[cut]) for cut in range(end)) for end in range(1, n + 1)]
    return best[n]
