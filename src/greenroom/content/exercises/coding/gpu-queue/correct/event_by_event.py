import heapq

GPUS = 2


def run_order(jobs):
    """Stops at every minute at which something ends or is submitted, and counts the free GPUs."""
    events = [(submitted, (priority, submitted, name, minutes)) for name, priority, submitted, minutes in jobs]
    heapq.heapify(events)
    free, queue, order = GPUS, [], []
    while events:
        now = events[0][0]
        while events and events[0][0] == now:
            _, job = heapq.heappop(events)
            if job:
                heapq.heappush(queue, job)
            else:
                free += 1
        while free and queue:
            *_, name, minutes = heapq.heappop(queue)
            order.append([name, now])
            heapq.heappush(events, (now + minutes, ()))
            free -= 1
    return order
