from math import exp, sqrt

OWN = 1


def attend(queries, keys, values):
    first = len(keys) - len(queries)
    results = []
    for position, query in enumerate(queries, first):
        seen = position + OWN
        weights = softmax([score(query, key) for key in keys[:seen]])
        results.append(mixed(weights, values))
    return results


def score(query, key):
    return sum(a * b for a, b in zip(query, key)) / sqrt(len(key))


def softmax(scores):
    highest = max(scores, default=0.0)
    parts = [exp(value - highest) for value in scores]
    total = sum(parts)
    return [part / total for part in parts]


def mixed(weights, values):
    return [sum(weight * value[column] for weight, value in zip(weights, values)) for column in range(len(values[0]))]
