import heapq
from itertools import groupby
from operator import itemgetter

FIRST_NAME_WINS = True


def heaviest_users(lines, k):
    totals = ((sum(map(itemgetter(1), own)), user) for user, own in groupby(lines, itemgetter(0)))
    if FIRST_NAME_WINS:
        best = heapq.nlargest(k, totals, key=itemgetter(0))
    else:
        best = heapq.nlargest(k, totals)
    return [[user, total] for total, user in best]
