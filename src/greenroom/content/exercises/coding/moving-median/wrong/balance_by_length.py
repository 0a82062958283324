from heapq import heappop, heappush

UPPER = False


def moving_medians(latencies, width):
    low, high, medians = [], [], []
    for place, latency in enumerate(latencies):
        heappush(low, (-latency, place))
        value, when = heappop(low)
        heappush(high, (-value, when))
        if len(high) > len(low) + (width % 2 == 1 and UPPER):
            value, when = heappop(high)
            heappush(low, (-value, when))
        while low and low[0][1] <= place - width:
            heappop(low)
        while high and high[0][1] <= place - width:
            heappop(high)
        if place >= width - 1:
            top = high if (UPPER and high) or not low else low
            medians.append(top[0][0] if top is high else -top[0][0])
    return medians
