from bisect import bisect_left, insort


def moving_medians(latencies, width):
    medians, window = [], []
    for place, latency in enumerate(latencies):
        insort(window, latency)
        if len(window) > width:
            window.pop(bisect_left(window, latencies[place - width]))
        if len(window) == width:
            middle = width // 2
            medians.append(window[middle] if width % 2 else (window[middle - 1] + window[middle]) / 2)
    return medians
