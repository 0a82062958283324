import random
from math import isclose

POWER = 2


def check(points, centres, assigned, moved):
    found = kmeans_step(points, centres)
    assert len(found) == 2 and found[0] == assigned, found
    assert len(found[1]) == len(moved)
    for centre, right in zip(found[1], moved):
        assert len(centre) == len(right)
        assert all(isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) for a, b in zip(centre, right)), centre


def test_points_choose_and_centres_move():
    check([[0.0], [1.0], [9.0]], [[0.0], [10.0]], [0, 0, 1], [[0.5], [9.0]])


def test_dimensions_are_averaged_apart():
    check([[0.0, 8.0], [2.0, 5.0]], [[1.0, 1.0]], [0, 0], [[1.0, 6.5]])


def test_the_sign_of_a_difference_does_not_count():
    check([[-5.0, 5.0]], [[0.0, 0.0], [-5.0, 4.0]], [1], [[0.0, 0.0], [-5.0, 5.0]])
    check([[5.0, -5.0]], [[0.0, 0.0], [5.0, -4.0]], [1], [[0.0, 0.0], [5.0, -5.0]])


def test_the_last_centre_can_be_the_nearest():
    check([[9.0]], [[0.0], [4.0], [8.0]], [2], [[0.0], [4.0], [9.0]])
    check([[4.5]], [[0.0], [4.0], [8.0]], [1], [[0.0], [4.5], [8.0]])


def test_of_equally_near_centres_the_first_wins():
    check([[2.0]], [[4.0], [0.0]], [0], [[2.0], [0.0]])
    check([[0.0, 0.0]], [[9.0, 0.0], [0.0, 3.0], [3.0, 0.0]], [1], [[9.0, 0.0], [0.0, 0.0], [3.0, 0.0]])


def test_the_same_centre_twice():
    check([[1.0], [3.0]], [[2.0], [2.0]], [0, 0], [[2.0], [2.0]])


def test_a_centre_without_points_stays():
    check([[1.0, 1.0]], [[50.0, 50.0], [1.0, 2.0]], [1], [[50.0, 50.0], [1.0, 1.0]])


def test_no_points():
    check([], [[1.0], [2.0]], [], [[1.0], [2.0]])


def test_centres_wait_until_all_have_chosen():
    check([[4.0], [6.5], [5.5]], [[0.0], [10.0]], [0, 1, 1], [[4.0], [6.0]])


def test_agrees_with_the_definition():
    chance = random.Random(2)
    for _ in range(20):
        size = chance.randint(1, 3)
        points = [[chance.randint(-6, 6) / 2 for _ in range(size)] for _ in range(chance.randint(1, 6))]
        centres = [[chance.randint(-6, 6) / 2 for _ in range(size)] for _ in range(chance.randint(1, 4))]
        assigned = [
            min(range(len(centres)), key=lambda i: (sum(abs(a - b) ** POWER for a, b in zip(point, centres[i])), i))
            for point in points
        ]
        moved = []
        for i, centre in enumerate(centres):
            own = [point for point, index in zip(points, assigned) if index == i]
            moved.append([sum(axis) / len(own) for axis in zip(*own)] if own else centre)
        check(points, centres, assigned, moved)
