from fractions import Fraction

DENSE = False


def fuse(rankings, count):
    fused = {}
    for document in {document for ranking in rankings for document, _ in ranking}:
        total = Fraction(0)
        for ranking in rankings:
            score = next((score for other, score in ranking if other == document), None)
            if score is not None:
                higher = [other for _, other in ranking if other > score]
                total += Fraction(1, 61 + len(set(higher) if DENSE else higher))
        fused[document] = total
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]
