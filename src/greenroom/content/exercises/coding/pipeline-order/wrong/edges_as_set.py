from collections import Counter

TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    waits = Counter(task for task, _ in needs)
    after = {t: set() for t in tasks}
    for task, needed in needs:
        after[needed].add(task)
    ready = [t for t in tasks if waits[t] == 0]
    order = []
    while ready:
        t = ready.pop()
        order.append(t)
        for other in after[t]:
            waits[other] -= 1
            if waits[other] == 0:
                ready.append(other)
    if len(order) == len(tasks):
        return {"order": order}
    blocked = {task: needed for task, needed in needs if waits[task] > 0 and waits[needed] > 0}
    task = next(iter(blocked), None)
    walk = []
    while task is not None and task not in walk:
        walk.append(task)
        task = blocked.get(task)
    return {"cycle": walk[walk.index(task) :] if task in walk else walk}
