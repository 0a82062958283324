from collections import defaultdict
from math import log1p

K1 = 1.2
B = 0.75


def bm25_scores(documents, query):
    postings = {term: defaultdict(int) for term in query}
    total = 0
    for place, document in enumerate(documents):
        total += len(document)
        for word in document:
            if word in postings:
                postings[word][place] += 1
    scores = [0.0] * len(documents)
    for term in query:
        found = postings[term]
        idf = log1p((len(documents) - len(found) + 0.5) / (len(found) + 0.5))
        for place, tf in found.items():
            norm = K1 * (1 - B + B * len(documents[place]) / (total / len(documents)))
            scores[place] += idf * tf * (K1 + 1) / (tf + norm)
    return scores
