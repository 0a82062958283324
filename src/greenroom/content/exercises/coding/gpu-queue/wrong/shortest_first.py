from heapq import heappop, heappush

GPUS = 2


def run_order(jobs):
    coming = sorted(jobs, key=lambda job: job[2])
    free_at, waiting, order, now, place = [0] * GPUS, [], [], 0, 0
    while len(order) < len(jobs):
        now = max(now, heappop(free_at))
        if not waiting:
            now = max(now, coming[place][2])
        while place < len(coming) and coming[place][2] <= now:
            name, priority, submitted, minutes = coming[place]
            heappush(waiting, (priority, minutes, submitted, name))
            place += 1
        _, minutes, _, name = heappop(waiting)
        order.append([name, now])
        heappush(free_at, now + minutes)
    return order
