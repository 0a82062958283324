LAST_NAME_WINS = False


def nearest_raw_data(raw, steps):
    better = max if LAST_NAME_WINS else min
    made_from = {}
    for source, product in steps:
        made_from.setdefault(source, set()).add(product)
    answer, layer, distance = {}, {name: name for name in raw}, 0
    while layer:
        answer.update((artefact, [distance, name]) for artefact, name in layer.items())
        following = {}
        for artefact, name in layer.items():
            for product in made_from.get(artefact, ()):
                if product not in answer:
                    following[product] = better(following.get(product, name), name)
        layer, distance = following, distance + 1
    return answer
