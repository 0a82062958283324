TASK = 0


def fault(arguments, expected, answer):
    """What is wrong with an order or a cycle; empty where nothing is."""
    tasks, pairs = arguments
    needs = [(pair[TASK], pair[1 - TASK]) for pair in pairs]
    kind = next(iter(expected))
    if type(answer) is not dict or list(answer) != [kind]:
        return f"the answer must be a table with the key {kind!r} alone here"
    names = answer[kind]
    if type(names) is not list or not all(type(name) is str for name in names):
        return f"{kind!r} must be a list of names"
    return _fault_of_order(tasks, needs, names) if kind == "order" else _fault_of_cycle(needs, names)


def _fault_of_order(tasks, needs, names):
    if sorted(names) != sorted(tasks):
        return "the order must have every task exactly once"
    place = {name: number for number, name in enumerate(names)}
    late = [(task, needed) for task, needed in needs if place[task] <= place[needed]]
    return f"{late[0][0]!r} comes before {late[0][1]!r}, which it needs" if late else ""


def _fault_of_cycle(needs, names):
    if not names or len(set(names)) < len(names):
        return "a cycle has at least one task, and each only once"
    edges = {tuple(pair) for pair in needs}
    missing = [pair for pair in zip(names, names[1:] + names[:1]) if pair not in edges]
    return f"{missing[0][0]!r} does not need {missing[0][1]!r}" if missing else ""
