from collections import Counter
from math import log

K1 = 1.2
B = 0.75


def bm25_scores(documents, query):
    counts = [Counter(document) for document in documents]
    holding = Counter(word for count in counts for word in count)
    idf = {term: log(1 + (len(documents) - holding[term] + 0.5) / (holding[term] + 0.5)) for term in query}
    words = sum(len(document) for document in documents)
    scores = []
    for document, count in zip(documents, counts):
        longer = len(document) * len(documents) / words if words else 1.0
        damping = K1 * (1 - B + B * longer)
        scores.append(sum(idf[term] * count[term] * (K1 + 1) / (count[term] + damping) for term in query))
    return scores
