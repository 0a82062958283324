from bisect import bisect_left, insort

UPPER = False


def moving_medians(latencies, width):
    medians, window = [], []
    for place, latency in enumerate(latencies):
        insort(window, latency)
        if len(window) > width:
            window.pop(bisect_left(window, latencies[place - width]))
        if len(window) == width:
            medians.append(window[(width - 1) // 2 if UPPER else width // 2])
    return medians
