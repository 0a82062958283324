GPUS = 2


def run_order(jobs):
    coming = sorted(jobs, key=lambda job: job[2])
    free_at, waiting, order, now, place = [0] * GPUS, [], [], 0, 0
    while len(order) < len(jobs):
        gpu = free_at.index(min(free_at))
        now = max(now, free_at[gpu])
        if not waiting:
            now = max(now, coming[place][2])
        while place < len(coming) and coming[place][2] <= now:
            waiting.append(coming[place])
            place += 1
        job = min(waiting, key=lambda job: (job[1], job[2], job[0]))
        waiting.remove(job)
        order.append([job[0], now])
        free_at[gpu] = now + job[3]
    return order
