from heapq import heappush, heapreplace
from itertools import groupby

FIRST_NAME_WINS = True


def heaviest_users(lines: list[list[str | int]], k: int) -> list[list[str | int]]:
    heaviest = []
    for place, (user, own_lines) in enumerate(groupby(lines, key=lambda line: line[0])):
        total = 0
        for _, tokens in own_lines:
            total += tokens
        entry = (total, -place if FIRST_NAME_WINS else place, user)
        if len(heaviest) < k:
            heappush(heaviest, entry)
        elif k > 0 and entry > heaviest[0]:
            heapreplace(heaviest, entry)
    heaviest.sort(reverse=True)
    return [[user, total] for total, _, user in heaviest]
