import random

MOST_SLACK = 0


def finish(steps):
    minutes, needs = {s[0]: s[1] for s in steps}, {s[0]: s[2] for s in steps}
    end = dict.fromkeys(minutes, 0)
    for _ in steps:
        end = {name: minutes[name] + max([0, *(end[other] for other in needs[name])]) for name in minutes}
    return max([0, *end.values()])


def expected(steps):
    """By the definition: every step is made longer, one after the other."""
    names = []
    for name, _, _ in steps:
        longer = [[other, minutes + (MOST_SLACK + 1) * (other == name), needs] for other, minutes, needs in steps]
        if finish(longer) > finish(steps):
            names.append(name)
    return [finish(steps), sorted(names)]


def test_no_steps():
    assert critical_steps([]) == [0, []]


def test_one_step():
    assert critical_steps([["a", 7, []]]) == [7, ["a"]]


def test_steps_in_a_row_add_up_in_whatever_order_they_are_listed():
    row = [["a", 3, []], ["b", 5, ["a"]], ["c", 4, ["b"]]]
    assert critical_steps(row) == [12, ["a", "b", "c"]]
    assert critical_steps(row[::-1]) == [12, ["a", "b", "c"]]


def test_side_by_side_the_longest_counts():
    assert critical_steps([["a", 10, []], ["b", 90, []], ["c", 30, []]]) == [90, ["b"]]


def test_both_arms_count_when_they_are_equal():
    steps = [["a", 1, []], ["b", 40, ["a"]], ["c", 40, ["a"]], ["d", 2, ["b", "c"]]]
    assert critical_steps(steps) == [43, ["a", "b", "c", "d"]]


def test_a_step_waits_for_all_that_it_needs():
    steps = [["a", 1, []], ["b", 50, []], ["c", 2, ["a", "b"]], ["d", 2, ["b", "a"]]]
    assert critical_steps(steps) == [52, ["b", "c", "d"]]


def test_slack_is_shared_along_a_side_branch():
    steps = [["a", 1, []], ["b", 1, ["a"]], ["c", 1, ["b"]], ["z", 90, []], ["end", 1, ["c", "z"]]]
    assert critical_steps(steps) == [91, ["end", "z"]]


def test_a_step_with_two_readers_is_as_critical_as_the_more_pressing_one():
    steps = [["a", 5, []], ["b", 100, ["a"]], ["c", 1, ["a"]], ["d", 200, []]]
    assert critical_steps(steps) == [200, ["d"]]
    assert critical_steps(steps[:3]) == [105, ["a", "b"]]


def test_at_the_edge_of_the_slack():
    for less in (MOST_SLACK, MOST_SLACK + 1):
        assert critical_steps([["a", 50, []], ["b", 50 - less, []]]) == [50, ["a", "b"] if less == MOST_SLACK else ["a"]]


def test_steps_without_minutes():
    assert critical_steps([["b", 0, ["a"]], ["a", 0, []], ["c", 0, []]]) == [0, ["a", "b", "c"]]


def test_names_are_sorted_as_text():
    assert critical_steps([["s9", 4, []], ["s10", 4, []], ["S", 4, []]]) == [4, ["S", "s10", "s9"]]


def test_a_need_listed_twice():
    assert critical_steps([["b", 1, ["a", "a"]], ["a", 4, []], ["c", 1, ["b"]]]) == [6, ["a", "b", "c"]]
    steps = [["c", 1, ["a", "a", "b"]], ["a", 4, []], ["b", 2, ["a"]]]
    assert critical_steps(steps) == [7, ["a", "b", "c"]]


def test_a_long_chain():
    steps = [[f"{place:04}", 1, [f"{place - 1:04}"] if place else []] for place in range(2000)]
    assert critical_steps(steps[::-1]) == [2000, [step[0] for step in steps]]


def test_agrees_with_the_definition():
    chance = random.Random(4)
    for _ in range(40):
        names = chance.sample("abcdefg", 7)
        steps = [
            [name, chance.choice([0, 1, 2, 3, 5, 8]), chance.choices(names[:place], k=chance.randint(0, 2)) if place else []]
            for place, name in enumerate(names)
        ]
        chance.shuffle(steps)
        assert critical_steps(steps) == expected(steps)
