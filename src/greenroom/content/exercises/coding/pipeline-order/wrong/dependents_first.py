from collections import deque

TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    after = {t: [] for t in tasks}
    count = dict.fromkeys(tasks, 0)
    for a, b in needs:
        after[a].append(b)
        count[b] += 1
    queue = deque(t for t in tasks if not count[t])
    order = []
    while queue:
        t = queue.popleft()
        order.append(t)
        for other in after[t]:
            count[other] -= 1
            if not count[other]:
                queue.append(other)
    if len(order) == len(tasks):
        return {"order": order}
    follow = {a: b for a, b in needs if count[a] and count[b]}
    walk = [next(iter(follow))]
    while follow[walk[-1]] not in walk:
        walk.append(follow[walk[-1]])
    return {"cycle": walk[walk.index(follow[walk[-1]]) :]}
