from bisect import bisect_left, insort

UPPER = False


def moving_medians(latencies, width):
    middle = (width - 1 + UPPER) // 2
    window = sorted(latencies[: width - 1])
    medians = []
    for coming, leaving in zip(latencies[width - 1 :], latencies):
        insort(window, coming)
        medians.append(window[middle])
        del window[bisect_left(window, leaving)]
    return medians
