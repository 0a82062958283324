import math

K1 = 1.2
B = 0.75


def bm25_scores(documents, query):
    scores = [0.0] * len(documents)
    if not any(documents):
        return scores
    mean = sum(map(len, documents)) / len(documents)
    for term in query:
        counts = [document.count(term) for document in documents]
        df = len(documents) - counts.count(0)
        idf = math.log((len(documents) + 1) / (df + 0.5))
        for place, count in enumerate(counts):
            if count:
                lengths = 1 - B + B * len(documents[place]) / mean
                scores[place] += idf * (K1 + 1) / (1 + K1 * lengths / count)
    return scores
