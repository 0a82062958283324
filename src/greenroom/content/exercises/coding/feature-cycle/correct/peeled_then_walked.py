from collections import defaultdict

ALONE_COUNTS = True


def find_cycle(needs):
    """Takes away what is in no circle and leads into none; in the rest, any walk comes back to itself."""
    needed_by, missing = defaultdict(list), {}
    for feature, inputs in needs.items():
        inputs = [other for other in set(inputs) if other in needs and (ALONE_COUNTS or other != feature)]
        missing[feature] = len(inputs)
        for other in inputs:
            needed_by[other].append(feature)
    free = [feature for feature, number in missing.items() if number == 0]
    for feature in free:
        for other in needed_by[feature]:
            missing[other] -= 1
            if missing[other] == 0:
                free.append(other)
    left = {feature for feature, number in missing.items() if number}
    if not left:
        return []
    feature, place, walk = next(iter(left)), {}, []
    while feature not in place:
        place[feature] = len(walk)
        walk.append(feature)
        feature = next(other for other in needs[feature] if other in left and (ALONE_COUNTS or other != feature))
    return walk[place[feature] :]
