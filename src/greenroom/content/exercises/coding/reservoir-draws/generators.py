import random

ALMOST = 1.0 - 2.0**-53


def cases(seed):
    chance = random.Random(seed)
    yield "untouched", "edge", [["Reservoir", 3], ["sample"]]
    yield "switched off", "edge", made(0, "a 0.0", "b 0.5", "sample", "c 0.999", "sample")
    yield "room for one", "edge", made(1, "a 0.0", "b 0.6", "sample", "c 0.3", "sample", "d 0.0", "sample")
    yield "never full", "edge", made(9, "a 0.0", "b 0.0", "sample", "c 0.9", "sample")
    yield "the first after full", "edge", made(2, "a 0.0", "b 0.0", "c 0.7", "sample", "d 0.7", "sample")
    yield "just inside and just outside", "edge", made(3, "a 0", "b 0", "c 0", "d 0.74", "sample", "e 0.6", "sample", "f 0.49", "sample")
    yield "the smallest draws", "edge", made(2, *(f"{letter} 0.0" for letter in "abcdefg"), "sample")
    yield "the largest draws", "edge", made(2, *(f"{letter} {ALMOST!r}" for letter in "abcdefg"), "sample")
    yield "equal items", "edge", made(2, "a 0.5", "a 0.5", "a 0.1", "b 0.4", "sample", "b 0.0", "sample")
    yield "names against arrival", "adversarial", made(3, "z 0", "y 0", "x 0", "w 0.3", "a 0.0", "sample", "b 0.39", "sample")
    yield "asked in between", "adversarial", made(2, "sample", "a 0", "sample", "b 0", "sample", "c 0.1", "sample", "sample")
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(0, 4), 10)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 8, 60)
    yield "long", "large", played(chance, 40, 2500)
    yield "wide", "large", played(chance, 900, 2500)


def made(size, *steps):
    operations = [["Reservoir", size]]
    for step in steps:
        name, _, draw = step.partition(" ")
        operations.append(["offer", name, float(draw)] if draw else [name])
    return operations


def played(chance, size, number):
    operations = [["Reservoir", size]]
    for place in range(number):
        operations.append(["offer", f"i{chance.randrange(number * 2)}", chance.random()])
        if place % max(number // 4, 1) == 0:
            operations.append(["sample"])
    return [*operations, ["sample"]]
