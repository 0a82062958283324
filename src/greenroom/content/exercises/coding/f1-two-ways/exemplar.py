from collections import Counter

COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    real = Counter(label for own in truth for label in own)
    guessed = Counter(label for own in predicted for label in own)
    hits = Counter(label for own, guesses in zip(truth, predicted) for label in set(own) & set(guesses))
    each = [f1(hits[label], real[label] + guessed[label]) for label in labels]
    if COUNT_ABSENT:
        each = [score or 0.0 for score in each]
    known = [score for score in each if score is not None]
    macro = sum(known) / len(known) if known else None
    return [macro, f1(sum(hits.values()), sum(real.values()) + sum(guessed.values()))]


def f1(hits, named):
    """Of the number of hits and of how often either side named a label: 2 tp + fp + fn is the latter."""
    return 2 * hits / named if named > 0 else None
