from heapq import heappop, heappush, nsmallest

UPPER = False


def moving_medians(latencies, width):
    middle = (width // 2 if UPPER else (width - 1) // 2) + 1
    heap, gone, medians = [], set(), []
    for place, latency in enumerate(latencies):
        gone.discard(latency)
        heappush(heap, latency)
        if place >= width:
            gone.add(latencies[place - width])
        while heap and heap[0] in gone:
            gone.discard(heappop(heap))
        if place >= width - 1:
            living = [value for value in heap if value not in gone]
            medians.append(nsmallest(middle, living)[-1] if living else latency)
    return medians
