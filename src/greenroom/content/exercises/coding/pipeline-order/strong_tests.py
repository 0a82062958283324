import random


def check_order(tasks, needs):
    answer = pipeline_order(tasks, needs)
    assert set(answer) == {"order"}
    order = answer["order"]
    assert sorted(order) == sorted(tasks)
    for task, needed in needs:
        assert order.index(needed) < order.index(task)


def check_cycle(tasks, needs):
    answer = pipeline_order(tasks, needs)
    assert set(answer) == {"cycle"}
    cycle = answer["cycle"]
    assert cycle and len(set(cycle)) == len(cycle)
    for task, needed in zip(cycle, cycle[1:] + cycle[:1]):
        assert [task, needed] in needs


def test_nothing_to_order():
    assert pipeline_order([], []) == {"order": []}
    assert pipeline_order(["a"], []) == {"order": ["a"]}


def test_a_chain():
    check_order(["c", "a", "b"], [["c", "b"], ["b", "a"]])
    check_order(["a", "b", "c"], [["c", "b"], ["b", "a"]])


def test_tasks_without_needs_are_there():
    check_order(["x", "a", "b", "y"], [["a", "b"]])


def test_a_diamond_waits_for_both_sides():
    check_order(["d", "c", "b", "a"], [["d", "b"], ["d", "c"], ["b", "a"], ["c", "a"]])


def test_a_repeated_need():
    check_order(["a", "b", "c"], [["a", "b"], ["a", "b"], ["c", "a"]])


def test_two_in_a_circle():
    check_cycle(["a", "b"], [["a", "b"], ["b", "a"]])


def test_a_task_that_needs_itself():
    assert pipeline_order(["a", "b"], [["b", "b"]]) == {"cycle": ["b"]}
    assert pipeline_order(["a", "b", "c"], [["a", "b"], ["b", "b"], ["c", "a"]]) == {"cycle": ["b"]}


def test_what_waits_for_a_circle_is_not_in_it():
    check_cycle(["a", "b", "c", "d"], [["a", "b"], ["b", "c"], ["c", "b"], ["d", "a"]])
    check_cycle(["d", "c", "b", "a"], [["d", "a"], ["a", "b"], ["b", "c"], ["c", "b"]])


def test_what_a_circle_needs_is_not_in_it():
    check_cycle(["a", "b", "c"], [["a", "b"], ["b", "a"], ["a", "c"], ["b", "c"]])
    check_cycle(["a", "b", "c"], [["a", "c"], ["a", "b"], ["b", "a"]])


def test_the_direction_of_a_circle():
    check_cycle(["a", "b", "c"], [["a", "b"], ["b", "c"], ["c", "a"]])
    check_cycle(["a", "b", "c", "d"], [["d", "c"], ["c", "b"], ["b", "a"], ["a", "d"]])


def test_a_chain_too_long_for_recursion():
    names = [f"t{number}" for number in range(1500)]
    needs = [[late, early] for early, late in zip(names, names[1:])]
    assert pipeline_order(names[::-1], needs) == {"order": names}


def test_random_graphs():
    chance = random.Random(2)
    for _ in range(25):
        names = list("abcdef")[: chance.randint(1, 6)]
        needs = [[chance.choice(names), chance.choice(names)] for _ in range(chance.randint(0, 6))]
        has_order = reachable_from_itself(names, needs) == []
        (check_order if has_order else check_cycle)(names, needs)


def reachable_from_itself(names, needs):
    found = []
    for start in names:
        reached, front = set(), [start]
        while front:
            task = front.pop()
            for one, other in needs:
                if one == task and other not in reached:
                    reached.add(other)
                    front.append(other)
        if start in reached:
            found.append(start)
    return found
