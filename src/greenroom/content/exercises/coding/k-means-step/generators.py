import random


def cases(seed):
    chance = random.Random(seed)
    yield "no points", "edge", ([], [[1.0, 2.0], [3.0, 4.0]])
    yield "one centre", "edge", ([[1.0], [2.0], [6.0]], [[-100.0]])
    yield "on the centres", "edge", ([[1.0, 1.0], [5.0, 5.0]], [[5.0, 5.0], [1.0, 1.0]])
    yield "a tie in the middle", "edge", ([[2.0], [0.0], [4.0]], [[4.0], [0.0]])
    yield "three at one distance", "edge", ([[0.0, 0.0]], [[9.0, 0.0], [0.0, 3.0], [3.0, 0.0], [-3.0, 0.0]])
    yield "the same centre twice", "edge", ([[1.0], [3.0], [8.0]], [[2.0], [2.0], [9.0]])
    yield "a centre far away", "edge", ([[1.0, 0.0], [2.0, 0.5]], [[-900.0, 900.0], [1.0, 1.0], [800.0, 0.0]])
    yield "the nearest is the last", "edge", ([[9.0], [8.5]], [[0.0], [2.0], [4.0], [8.0]])
    yield "moving in between", "adversarial", ([[4.0], [5.5], [6.5], [1.0]], [[0.0], [10.0]])
    yield "distances that differ", "adversarial", ([[3.0, 3.0], [-3.0, 3.0]], [[0.0, 1.0], [7.0, 3.0], [-3.0, -1.5]])
    yield "the same point often", "adversarial", ([[0.5, 0.5]] * 30, [[2.0, 2.0], [1.0, 1.0], [0.0, 0.0]])
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 7), chance.randint(2, 4), chance.randint(1, 3), 4)
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 40, 5, 3, 40)
    yield "many points", "large", drawn(chance, 1500, 8, 3, 1000)
    yield "many centres", "large", drawn(chance, 120, 60, 4, 30)


def drawn(chance, points, centres, dimensions, reach):
    def spot():
        return [chance.randint(-reach, reach) / 2 for _ in range(dimensions)]

    return [spot() for _ in range(points)], [spot() for _ in range(centres)]
