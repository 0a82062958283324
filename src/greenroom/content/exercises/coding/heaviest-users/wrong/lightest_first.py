import heapq
from itertools import groupby

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    heap = []
    for place, (user, own) in enumerate(groupby(lines, key=lambda line: line[0])):
        total = sum(tokens for _, tokens in own)
        heapq.heappush(heap, (total, -place if FIRST_NAME_WINS else place, user))
        if len(heap) > k:
            heapq.heappop(heap)
    return [[user, total] for total, _, user in sorted(heap)]
