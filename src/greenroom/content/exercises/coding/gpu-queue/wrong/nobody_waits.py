from heapq import heappop, heappush

GPUS = 2


def run_order(jobs):
    coming = sorted(jobs, key=lambda job: job[2])
    free_at, waiting, order, place = [0] * GPUS, [], [], 0
    while len(order) < len(jobs):
        now = heappop(free_at)
        while place < len(coming) and coming[place][2] <= now:
            name, priority, submitted, minutes = coming[place]
            heappush(waiting, (priority, submitted, name, minutes))
            place += 1
        _, _, name, minutes = heappop(waiting)
        order.append([name, now])
        heappush(free_at, now + minutes)
    return order
