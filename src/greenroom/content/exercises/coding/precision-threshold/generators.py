import random


def cases(seed):
    chance = random.Random(seed)
    yield "no posts", "edge", ([], [], 50)
    yield "one broken rule", "edge", ([0.5], [1], 99)
    yield "one harmless post", "edge", ([0.5], [0], 1)
    yield "nobody broke a rule", "edge", ([0.9, 0.1, 0.4], [0, 0, 0], 1)
    yield "everybody did", "edge", ([0.9, 0.1, 0.4], [1, 1, 1], 99)
    yield "one score for all", "edge", ([0.3] * 4, [1, 0, 1, 1], 75)
    yield "one score for all, too few", "edge", ([0.3] * 4, [1, 0, 1, 0], 75)
    yield "exactly half", "edge", ([0.8, 0.6, 0.4, 0.2], [1, 0, 1, 0], 50)
    yield "worse, then better", "edge", ([0.9, 0.8, 0.7, 0.6, 0.5], [0, 1, 1, 1, 0], 70)
    yield "good, bad and good again", "edge", ([0.9, 0.8, 0.7, 0.6, 0.5, 0.4], [1, 0, 0, 1, 1, 1], 60)
    yield "ties with the good ones first", "edge", ([0.7, 0.7, 0.7, 0.9], [1, 0, 0, 1], 60)
    yield "the ends of the range", "edge", ([0.0, 1.0, 0.0, 1.0], [1, 1, 0, 1], 75)
    yield "two of three", "edge", ([0.4, 0.4, 0.4], [1, 0, 1], 67)
    yield "29 of 100", "edge", shared(chance, 29, 100, 29)
    yield "7 of 25", "edge", shared(chance, 7, 25, 28)
    for number in range(6):
        yield f"little {number}", "small", sample(chance, chance.randint(2, 9), 5, chance.choice([34, 50, 60, 67]))
    for number in range(3):
        yield f"usual {number}", "small", sample(chance, 80, 30, 40 + 20 * number)
    yield "many posts", "large", sample(chance, 2500, 1000, 80)
    yield "few scores", "large", sample(chance, 1500, 8, 60)
    yield "up and down", "adversarial", waves(chance, 300, 50)
    yield "up and down at another level", "adversarial", waves(chance, 280, 33)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "all different":
        return [place / n for place in chance.sample(range(n), n)], [chance.randint(0, 1) for _ in range(n)], 99
    return sample(chance, n, n // 3, 97)


def sample(chance, number, levels, wanted):
    """Labels that follow the scores, more or less."""
    scores = [chance.randint(0, levels) / levels for _ in range(number)]
    return scores, [int(chance.random() < 0.15 + 0.8 * score) for score in scores], wanted


def shared(chance, hits, number, wanted):
    labels = [1] * hits + [0] * (number - hits)
    chance.shuffle(labels)
    return [chance.choice([0.25, 0.25, 0.5])] + [0.25] * (number - 1), labels, wanted


def waves(chance, number, wanted):
    """A precision that crosses the wanted one again and again on the way down."""
    labels, hits = [], 0
    for place in range(number):
        labels.append(int((place // 12) % 2 == 0) if chance.random() < 0.8 else chance.randint(0, 1))
    scores = [1 - place / number for place in range(number)]
    order = chance.sample(range(number), number)
    return [scores[place] for place in order], [labels[place] for place in order], wanted
