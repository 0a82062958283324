import heapq

GPUS = 2


def run_order(jobs):
    free_at, order = [0] * GPUS, []
    for name, priority, submitted, minutes in sorted(jobs, key=lambda job: (job[1], job[2], job[0])):
        start = max(submitted, heapq.heappop(free_at))
        order.append([name, start])
        heapq.heappush(free_at, start + minutes)
    return sorted(order, key=lambda pair: pair[1])
