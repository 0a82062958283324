from collections import defaultdict, deque
from heapq import heappop, heappush, heapreplace

GPUS = 2


def run_order(jobs):
    """Within a priority jobs start in the order of submission, so each priority has a plain queue."""
    coming = deque(sorted((submitted, name, priority, minutes) for name, priority, submitted, minutes in jobs))
    lines, urgent, busy_until, order, clock = defaultdict(deque), [], [0] * GPUS, [], 0
    while coming or urgent:
        clock = max(clock, busy_until[0])
        if not urgent:
            clock = max(clock, coming[0][0])
        while coming and coming[0][0] <= clock:
            _, name, priority, minutes = coming.popleft()
            if not lines[priority]:
                heappush(urgent, priority)
            lines[priority].append((name, minutes))
        line = lines[urgent[0]]
        name, minutes = line.popleft()
        if not line:
            heappop(urgent)
        order.append([name, clock])
        heapreplace(busy_until, clock + minutes)
    return order
