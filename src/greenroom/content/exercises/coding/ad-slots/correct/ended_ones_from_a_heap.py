import heapq

PAUSE = 0


def best_revenue(offers):
    """Sweeps over the starts; what has ended by then is free to be built upon."""
    running, best = [], 0
    for start, end, pay in sorted(offers):
        while running and running[0][0] + PAUSE <= start:
            best = max(best, heapq.heappop(running)[1])
        heapq.heappush(running, (end, best + pay))
    return max([best, *(total for _, total in running)])
