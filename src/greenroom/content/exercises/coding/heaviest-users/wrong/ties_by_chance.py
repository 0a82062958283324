import heapq
from itertools import groupby

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    heap = []
    for user, own in groupby(lines, key=lambda line: line[0]):
        total = sum(tokens for _, tokens in own)
        if len(heap) < k:
            heapq.heappush(heap, (total, user))
        elif k and total > heap[0][0]:
            heapq.heapreplace(heap, (total, user))
    heap.sort(key=lambda pair: pair[1], reverse=FIRST_NAME_WINS)
    return [[user, total] for total, user in sorted(heap, key=lambda pair: -pair[0])]
