import random
from math import inf


def cases(seed):
    chance = random.Random(seed)
    yield "asked at once", "edge", made("total", "share")
    yield "zeros alone", "edge", made(-inf, "total", "share", -inf, "total", "share")
    yield "a leading zero", "edge", made(-inf, 2.0, "total", "share", -inf, "share", 2.0, "total", "share")
    yield "a log of zero", "edge", made(0.0, "total", "share", 0.0, "total", "share")
    yield "far below", "edge", made(-900000.0, -900000.5, "total", "share", -899999.0, "total", "share")
    yield "far above", "edge", made(700000.0, 700001.0, "total", "share", 699999.5, "total", "share")
    yield "higher and higher", "adversarial", made(-3.0, "total", -2.5, "share", 0.5, "total", 1.25, "share", "total")
    yield "lower and lower", "adversarial", made(4.0, 3.5, "total", 3.0, "share", -9.0, "total", "share")
    yield "from end to end", "adversarial", made(-1e6, "total", 1e6, "total", "share", -1e6, "share", 1e6, "total", "share")
    yield "a jump that overflows", "adversarial", made(5.0, 5.0, "total", 2000.0, "total", "share", 1999.5, "total", "share")
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(3, 12), 3.0)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 80, 400.0)
    yield "long", "large", played(chance, 2500, 4.0)
    yield "long and high", "large", played(chance, 2500, 20.0, height=5000.0)


def sized(family, n, seed):
    chance = random.Random(seed)
    operations = [["LogTotal"]]
    for place in range(n // 2):
        operations.append(["add", place / 7 if family == "rising" else chance.gauss(0.0, 2.0)])
        operations.append(["total"] if place % 2 else ["share", operations[-1][1]])
    return operations


def made(*steps):
    operations, last = [["LogTotal"]], -inf
    for step in steps:
        if isinstance(step, float):
            operations.append(["add", step])
            last = step
        else:
            operations.append([step] if step == "total" else [step, last])
    return operations


def played(chance, number, spread, height=0.0):
    steps = []
    for _ in range(number):
        kind = chance.random()
        steps.append("total" if kind < 0.2 else "share" if kind < 0.35 else -inf if kind < 0.45 else height + chance.gauss(0, spread))
    return made(*steps)
