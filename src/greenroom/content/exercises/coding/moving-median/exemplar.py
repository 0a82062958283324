from heapq import heapify, heappop, heappush

UPPER = False


def moving_medians(latencies: list[int], width: int) -> list[int]:
    if width > len(latencies):
        return []
    rank = width // 2 if UPPER else (width - 1) // 2
    window = sorted((latency, place) for place, latency in enumerate(latencies[:width]))
    low = [(-latency, -place) for latency, place in window[: rank + 1]]
    high = window[rank + 1 :]
    heapify(low)
    medians = [-low[0][0]]
    for place in range(width, len(latencies)):
        oldest = place - width
        slide(low, high, (latencies[place], place), (latencies[oldest], oldest))
        medians.append(-low[0][0])
    return medians


def slide(low, high, coming, leaving):
    """Low keeps as many living entries as before, and its top is one of them: the median."""
    border = (-low[0][0], -low[0][1])
    surplus = 0
    if leaving <= border:
        surplus -= 1
    if coming < border:
        surplus += 1
        heappush(low, (-coming[0], -coming[1]))
    else:
        heappush(high, coming)
    last_gone = leaving[1]
    drop_gone_from_low(low, last_gone)
    if surplus > 0:
        latency, place = heappop(low)
        heappush(high, (-latency, -place))
        drop_gone_from_low(low, last_gone)
    elif surplus < 0:
        while high[0][1] <= last_gone:
            heappop(high)
        latency, place = heappop(high)
        heappush(low, (-latency, -place))


def drop_gone_from_low(low, last_gone):
    while low and -low[0][1] <= last_gone:
        heappop(low)
