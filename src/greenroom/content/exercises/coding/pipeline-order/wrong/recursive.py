TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    needed = {t: [] for t in tasks}
    for a, b in needs:
        needed[a].append(b)
    order, state, path = [], {}, []

    def visit(task):
        if state.get(task) == 2:
            return None
        if state.get(task) == 1:
            return path[path.index(task) :]
        state[task] = 1
        path.append(task)
        for other in needed[task]:
            found = visit(other)
            if found:
                return found
        path.pop()
        state[task] = 2
        order.append(task)
        return None

    for task in tasks:
        cycle = visit(task)
        if cycle:
            return {"cycle": cycle}
    return {"order": order}
