import heapq

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    heap, user, total, place = [], None, 0, 0
    for name, tokens in lines:
        if user is not None and name != user:
            heapq.heappush(heap, (total, -place if FIRST_NAME_WINS else place, user))
            if len(heap) > k:
                heapq.heappop(heap)
            total, place = 0, place + 1
        user = name
        total += tokens
    return [[user, total] for total, _, user in sorted(heap, reverse=True)]
