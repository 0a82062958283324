from graphlib import CycleError, TopologicalSorter

TASK = 0


def pipeline_order(tasks, needs):
    needs = [(pair[TASK], pair[1 - TASK]) for pair in needs]
    sorter = TopologicalSorter({task: [] for task in reversed(tasks)})
    for task, needed in needs:
        sorter.add(task, needed)
    try:
        return {"order": list(sorter.static_order())}
    except CycleError as error:
        return {"cycle": error.args[1][:0:-1]}
