TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    needed = {task: [] for task in tasks}
    for task, other in needs:
        needed[task].append(other)
    order, state = [], {}
    for start in tasks:
        if start in state:
            continue
        state[start] = "open"
        path = [(start, iter(needed[start]))]
        while path:
            task, rest = path[-1]
            following = next(rest, None)
            if following is None:
                state[task] = "done"
                order.append(task)
                path.pop()
            elif following not in state:
                state[following] = "open"
                path.append((following, iter(needed[following])))
            elif state[following] == "open":
                names = [name for name, _ in path]
                return {"cycle": names[names.index(following) :]}
    return {"order": order}
