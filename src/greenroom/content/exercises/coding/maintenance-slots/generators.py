import random


def cases(seed):
    chance = random.Random(seed)
    yield "no machines", "edge", ([], 0, 10, 1)
    yield "no machines, not long enough", "edge", ([], 0, 10, 11)
    yield "nobody booked anything", "edge", ([[], [], []], 3, 9, 6)
    yield "all of it booked", "edge", ([[[0, 10]], [[0, 10]], [[0, 10]]], 0, 10, 1)
    yield "one minute left", "edge", ([[[0, 4], [5, 10]], [[0, 4], [5, 9]], [[0, 4], [5, 10]]], 0, 10, 1)
    yield "exactly long enough", "edge", ([[[3, 5], [8, 9]], [[3, 5], [8, 9]]], 0, 12, 3)
    yield "booked twice", "edge", ([[[2, 6], [4, 8], [2, 6]], [[20, 30]]], 0, 40, 1)
    yield "a short one inside of a long one", "edge", ([[[0, 20], [3, 5]], [[7, 9], [8, 30]]], 0, 40, 2)
    yield "bookings that touch", "edge", ([[[0, 4], [4, 8]], [[8, 12]], [[0, 8], [12, 14]]], 0, 20, 1)
    yield "outside of the span", "edge", ([[[-20, -10], [30, 50]], [[-5, 0], [10, 12]]], 0, 10, 5)
    yield "across the borders", "edge", ([[[-5, 2], [8, 50]], [[-9, 3], [9, 14]]], 0, 10, 1)
    yield "before zero", "edge", ([[[-90, -70], [-50, -40]], [[-80, -60]]], -100, -30, 10)
    yield "one takes over from the other", "edge", ([[[0, 5]], [[5, 9]], [[9, 11], [13, 14]]], 0, 20, 1)
    yield "a single machine", "edge", ([[[6, 9], [1, 3]]], 0, 10, 2)
    yield "more bookings than machines", "edge", ([[[1, 9], [2, 8], [3, 7]], []], 0, 12, 1)
    for number in range(8):
        yield f"little {number}", "small", (drawn(chance, 3, 3, 0, 20, 5), 2, 18, chance.randint(1, 3))
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, 6, 8, -20, 400, 25), 0, 380, chance.randint(1, 9))
    yield "large, a machine each", "large", (drawn(chance, 1200, 2, 0, 10**6, 200), 1000, 990000, 300)
    yield "large, few machines", "large", (drawn(chance, 5, 500, 0, 40000, 20), 500, 39500, 4)
    yield "stairs", "adversarial", ([[[3 * number, 3 * number + 4]] for number in range(200)], 0, 700, 1)
    yield "every other minute", "adversarial", ([[[4 * number + lane, 4 * number + lane + 1] for number in range(80)] for lane in (0, 2)], 0, 320, 1)


def sized(family, n, seed):
    chance = random.Random(seed)
    machines = n // 4 if family == "many calendars" else 6
    return (drawn(chance, machines, n // machines, 0, 100 * n, 80, exactly=True), 10, 100 * n - 10, 20)


def drawn(chance, machines, most, earliest, latest, longest, exactly=False):
    return [
        [booking(chance, earliest, latest, longest) for _ in range(most if exactly else chance.randint(0, most))]
        for _ in range(machines)
    ]


def booking(chance, earliest, latest, longest):
    start = chance.randint(earliest, latest)
    return [start, start + chance.randint(1, longest)]
