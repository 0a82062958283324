from collections import deque

TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    after = {t: [] for t in tasks}
    waits = dict.fromkeys(tasks, 0)
    for task, needed in needs:
        after[needed].append(task)
        waits[task] += 1
    queue = deque(t for t in tasks if waits[t] == 0)
    order = []
    while queue:
        t = queue.popleft()
        order.append(t)
        for other in after[t]:
            waits[other] -= 1
            if waits[other] == 0:
                queue.append(other)
    if len(order) == len(tasks):
        return {"order": order}
    return {"cycle": [t for t in tasks if waits[t] > 0]}
