TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    needed = {task: set() for task in tasks}
    wanted = dict.fromkeys(tasks, 0)
    for task, other in {tuple(pair) for pair in needs}:
        needed[task].add(other)
        wanted[other] += 1
    ends = [task for task in tasks if not wanted[task]]
    backwards = []
    while ends:
        task = ends.pop()
        backwards.append(task)
        for other in needed[task]:
            wanted[other] -= 1
            if not wanted[other]:
                ends.append(other)
    if len(backwards) == len(tasks):
        return {"order": backwards[::-1]}
    left = set(tasks).difference(backwards)
    wanted_by = {}
    for task in left:
        for other in needed[task] & left:
            wanted_by[other] = task
    task = next(iter(left))
    for _ in left:
        task = wanted_by[task]
    ring = [task]
    while wanted_by[ring[-1]] != task:
        ring.append(wanted_by[ring[-1]])
    return {"cycle": ring[::-1]}
