import random

LAST_NAME_WINS = False


def walked(raw, steps):
    """Level by level, with a look at every step for each of them."""
    better = max if LAST_NAME_WINS else min
    answer, level = {name: [0, name] for name in raw}, 0
    while any(distance == level for distance, _ in answer.values()):
        found = {}
        for source, product in steps:
            if product not in answer and source in answer and answer[source][0] == level:
                name = answer[source][1]
                found[product] = [level + 1, better(name, found.get(product, [0, name])[1])]
        answer, level = answer | found, level + 1
    return answer


def test_nothing_leads_nowhere():
    assert nearest_raw_data([], []) == {}
    assert nearest_raw_data([], [["a", "b"]]) == {}


def test_raw_data_that_no_step_names_is_in_the_answer():
    assert nearest_raw_data(["a"], []) == {"a": [0, "a"]}


def test_distance_counts_steps():
    assert nearest_raw_data(["a"], [["b", "c"], ["a", "b"]]) == {"a": [0, "a"], "b": [1, "a"], "c": [2, "a"]}


def test_steps_are_followed_forwards_only():
    assert nearest_raw_data(["b"], [["a", "b"], ["a", "c"]]) == {"b": [0, "b"]}


def test_of_a_long_and_a_short_way_the_short_one_counts():
    steps = [["a", "b"], ["b", "c"], ["c", "d"], ["a", "d"], ["d", "e"]]
    assert nearest_raw_data(["a"], steps)["e"] == [2, "a"]
    assert nearest_raw_data(["a"], steps[::-1])["e"] == [2, "a"]


def test_a_late_start_does_not_wait_for_an_early_one():
    steps = [["a", "b"], ["b", "t"], ["z", "t"], ["t", "w"]]
    assert nearest_raw_data(["a", "z"], steps)["w"] == [2, "z"]
    steps = [["z", "b"], ["b", "t"], ["a", "t"], ["t", "w"]]
    assert nearest_raw_data(["z", "a"], steps)["w"] == [2, "a"]


def test_raw_data_stays_raw_when_something_made_it():
    assert nearest_raw_data(["a", "b"], [["a", "b"], ["b", "c"]]) == {"a": [0, "a"], "b": [0, "b"], "c": [1, "b"]}


def test_ties_are_settled_by_name_and_passed_on():
    winner = "q" if LAST_NAME_WINS else "p"
    for raw in (["p", "q"], ["q", "p"]):
        for steps in ([["p", "t"], ["q", "t"], ["t", "u"]], [["q", "t"], ["t", "u"], ["p", "t"]]):
            answer = nearest_raw_data(raw, steps)
            assert answer["t"] == [1, winner]
            assert answer["u"] == [2, winner]


def test_circles_end():
    assert nearest_raw_data(["a"], [["a", "b"], ["b", "a"], ["b", "b"]]) == {"a": [0, "a"], "b": [1, "a"]}


def test_a_name_or_a_step_said_twice_changes_nothing():
    assert nearest_raw_data(["a", "a"], [["a", "b"], ["a", "b"]]) == {"a": [0, "a"], "b": [1, "a"]}


def test_agrees_with_going_level_by_level():
    chance = random.Random(3)
    names = "abcdefgh"
    for _ in range(60):
        steps = [[chance.choice(names), chance.choice(names)] for _ in range(chance.randint(0, 16))]
        raw = chance.sample(names, chance.randint(0, 3))
        assert nearest_raw_data(raw, steps) == walked(raw, steps)
