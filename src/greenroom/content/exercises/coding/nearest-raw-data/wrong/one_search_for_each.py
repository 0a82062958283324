from collections import defaultdict, deque

LAST_NAME_WINS = False


def nearest_raw_data(raw, steps):
    graph = defaultdict(list)
    for source, product in steps:
        graph[source].append(product)
    best = {}
    for name in sorted(set(raw), reverse=LAST_NAME_WINS):
        distance = {name: 0}
        queue = deque([name])
        while queue:
            here = queue.popleft()
            for there in graph[here]:
                if there not in distance:
                    distance[there] = distance[here] + 1
                    queue.append(there)
        for artefact, steps_to in distance.items():
            if artefact not in best or steps_to < best[artefact][0]:
                best[artefact] = [steps_to, name]
    return best
