from math import log2

EXPONENTIAL = True


def ndcg(documents, scores, grades, k):
    order = sorted(range(len(documents)), key=lambda place: -scores[place])
    seen = [grades.get(documents[place], 0) for place in order]
    best = sorted(grades.values(), reverse=True)
    ideal = discounted(best[:k])
    return discounted(seen[:k]) / ideal if ideal > 0.0 else 0.0


def discounted(grades):
    return sum(gain(grade) / log2(place + 2) for place, grade in enumerate(grades))


def gain(grade):
    return 2**grade - 1 if EXPONENTIAL else grade
