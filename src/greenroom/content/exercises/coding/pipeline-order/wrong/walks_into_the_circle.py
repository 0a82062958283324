TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    needed = {t: [] for t in tasks}
    for a, b in needs:
        needed[a].append(b)
    order, state = [], {}
    for start in tasks:
        if state.get(start):
            continue
        stack = [(start, 0)]
        state[start] = 1
        while stack:
            task, i = stack.pop()
            if i < len(needed[task]):
                stack.append((task, i + 1))
                other = needed[task][i]
                if state.get(other) == 1:
                    return {"cycle": [t for t, _ in stack]}
                if not state.get(other):
                    state[other] = 1
                    stack.append((other, 0))
            else:
                state[task] = 2
                order.append(task)
    return {"order": order}
