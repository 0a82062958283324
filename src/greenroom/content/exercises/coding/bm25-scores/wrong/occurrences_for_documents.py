from collections import Counter
from math import log

K1 = 1.2
B = 0.75


def bm25_scores(documents, query):
    df = Counter(word for document in documents for word in document)
    n = len(documents)
    mean = sum(map(len, documents)) / n if n else 0
    out = []
    for document in documents:
        score = 0.0
        for term in query:
            tf = document.count(term)
            if tf:
                idf = log(1 + max(n - df[term] + 0.5, 0) / (df[term] + 0.5))
                score += idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * len(document) / mean))
        out.append(score)
    return out
