from heapq import heappop, heappush

GPUS = 2


def run_order(jobs: list[list[str | int]]) -> list[list[str | int]]:
    coming = sorted(jobs, key=lambda job: job[2])
    free_at = [0] * GPUS
    waiting, picked = [], []
    now = place = 0
    while len(picked) < len(jobs):
        now = max(now, heappop(free_at))
        if not waiting:
            now = max(now, coming[place][2])
        while place < len(coming) and coming[place][2] <= now:
            name, priority, submitted, minutes = coming[place]
            heappush(waiting, (priority, submitted, name, minutes))
            place += 1
        _, _, name, minutes = heappop(waiting)
        picked.append([name, now])
        heappush(free_at, now + minutes)
    return picked
