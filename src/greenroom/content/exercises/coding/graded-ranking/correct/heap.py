import heapq
import math

EXPONENTIAL = True


def worth(grade):
    return (1 << grade) - 1 if EXPONENTIAL else grade


def ndcg(documents, scores, grades, k):
    heap = [(-score, place) for place, score in enumerate(scores)]
    heapq.heapify(heap)
    reached = 0.0
    for rank in range(min(k, len(heap))):
        _, place = heapq.heappop(heap)
        reached += worth(grades.get(documents[place], 0)) / math.log2(rank + 2)
    best = 0.0
    for rank, grade in enumerate(heapq.nlargest(k, grades.values())):
        best += worth(grade) / math.log2(rank + 2)
    return reached / best if best else 0.0
