from collections import deque

TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    wanted_by = {task: [] for task in tasks}
    waits_for = {task: 0 for task in tasks}
    for task, needed in needs:
        wanted_by[needed].append(task)
        waits_for[task] += 1
    free = deque(task for task in tasks if waits_for[task] == 0)
    order = []
    while free:
        done = free.popleft()
        order.append(done)
        for task in wanted_by[done]:
            waits_for[task] -= 1
            if waits_for[task] == 0:
                free.append(task)
    return {"order": order} if len(order) == len(tasks) else {"cycle": circle(waits_for, needs)}


def circle(waits_for, needs):
    blocked_by = {task: needed for task, needed in needs if waits_for[needed] > 0}
    task = next(task for task in blocked_by if waits_for[task] > 0)
    seen_at, walk = {}, []
    while task not in seen_at:
        seen_at[task] = len(walk)
        walk.append(task)
        task = blocked_by[task]
    return walk[seen_at[task] :]
