TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    needed = {t: set() for t in tasks}
    for a, b in needs:
        needed[a].add(b)
    left, done, order = list(tasks), set(), []
    while left:
        for place, task in enumerate(left):
            if needed[task] <= done:
                break
        else:
            break
        left.pop(place)
        done.add(task)
        order.append(task)
    if not left:
        return {"order": order}
    task, walk = left[0], []
    while task not in walk:
        walk.append(task)
        task = next(other for other in needed[task] if other not in done)
    return {"cycle": walk[walk.index(task) :]}
