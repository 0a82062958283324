from graphlib import CycleError, TopologicalSorter

ALONE_COUNTS = True


def find_cycle(needs):
    graph = {feature: [other for other in inputs if ALONE_COUNTS or other != feature] for feature, inputs in needs.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = error.args[1][:-1]
        right = all(after in needs[before] for before, after in zip(circle, circle[1:] + circle[:1]))
        return circle if right else circle[::-1]
    return []
