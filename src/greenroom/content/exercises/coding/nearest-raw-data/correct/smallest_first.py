import heapq

LAST_NAME_WINS = False


def nearest_raw_data(raw, steps):
    names = sorted(set(raw), reverse=LAST_NAME_WINS)
    outgoing = {}
    for source, product in steps:
        outgoing.setdefault(source, []).append(product)
    heap = [(0, rank, name) for rank, name in enumerate(names)]
    answer = {}
    while heap:
        distance, rank, artefact = heapq.heappop(heap)
        if artefact in answer:
            continue
        answer[artefact] = [distance, names[rank]]
        for product in outgoing.get(artefact, ()):
            if product not in answer:
                heapq.heappush(heap, (distance + 1, rank, product))
    return answer
