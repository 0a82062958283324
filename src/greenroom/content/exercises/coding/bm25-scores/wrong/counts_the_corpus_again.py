from math import log

K1 = 1.2
B = 0.75


def bm25_scores(documents, query):
    n = len(documents)
    mean = sum(map(len, documents)) / n if n else 0
    out = []
    for document in documents:
        score = 0.0
        for term in query:
            tf = document.count(term)
            if tf:
                df = sum(1 for other in documents if term in other)
                idf = log(1 + (n - df + 0.5) / (df + 0.5))
                score += idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * len(document) / mean))
        out.append(score)
    return out
