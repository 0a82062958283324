from collections import defaultdict

COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    """For each label the sets of examples in which either side names it."""
    people, model = defaultdict(set), defaultdict(set)
    for side, found in ((truth, people), (predicted, model)):
        for place, names in enumerate(side):
            for name in names:
                found[name].add(place)
    together = size = counted = 0
    total = 0.0
    for label in labels:
        both = len(people[label] & model[label])
        sizes = len(people[label]) + len(model[label])
        together, size = together + both, size + sizes
        total += 2 * both / sizes if sizes else 0.0
        counted += 1 if sizes or COUNT_ABSENT else 0
    return [total / counted if counted else None, 2 * together / size if size else None]
