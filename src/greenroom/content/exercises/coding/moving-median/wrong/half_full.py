from bisect import bisect_left, insort

UPPER = False


def moving_medians(latencies, width):
    medians, window = [], []
    for place, latency in enumerate(latencies):
        insort(window, latency)
        if len(window) > width:
            window.pop(bisect_left(window, latencies[place - width]))
        medians.append(window[len(window) // 2 if UPPER else (len(window) - 1) // 2])
    return medians
