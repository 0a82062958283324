import random

ALONE_COUNTS = True


def is_circle(needs, answer):
    pairs = list(zip(answer, answer[1:] + answer[:1]))
    whole = len(set(answer)) == len(answer) and all(after in needs.get(before, []) for before, after in pairs)
    return whole and len(answer) >= (1 if ALONE_COUNTS else 2)


def has_circle(needs):
    """Takes away again and again what needs nothing that is left."""
    left = {feature: {o for o in inputs if ALONE_COUNTS or o != feature} for feature, inputs in needs.items()}
    for _ in needs:
        left = {feature: inputs for feature, inputs in left.items() if any(other in left for other in inputs)}
    return bool(left)


def check(needs):
    answer = find_cycle(needs)
    assert is_circle(needs, answer) if has_circle(needs) else answer == []


def test_nothing():
    assert find_cycle({}) == []
    assert find_cycle({"a": []}) == []


def test_a_diamond_is_no_circle():
    assert find_cycle({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) == []


def test_needs_that_are_no_keys_end_there():
    assert find_cycle({"a": ["x"], "b": ["x", "a"]}) == []


def test_the_same_need_twice_is_no_circle():
    assert find_cycle({"a": ["b", "b"], "b": []}) == []


def test_a_feature_that_needs_itself():
    assert find_cycle({"a": ["b"], "b": ["b"]}) == (["b"] if ALONE_COUNTS else [])


def test_behind_a_feature_that_needs_itself_the_search_goes_on():
    check({"a": ["a", "b"], "b": ["c"], "c": ["b"]})
    check({"a": ["a", "b"], "b": []})


def test_two_that_need_each_other():
    assert sorted(find_cycle({"a": ["b"], "b": ["a"]})) == ["a", "b"]


def test_the_circle_goes_along_the_needs():
    needs = {"a": ["b"], "b": ["c"], "c": ["a"]}
    assert find_cycle(needs) in (["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"])


def test_neither_the_way_in_nor_the_way_out_is_part_of_it():
    needs = {"a": ["b"], "b": ["c"], "c": ["z", "d"], "d": ["b"], "y": ["d"], "z": []}
    assert sorted(find_cycle(needs)) == ["b", "c", "d"]


def test_a_circle_that_the_first_feature_does_not_lead_to():
    assert sorted(find_cycle({"a": ["b"], "b": [], "p": ["q"], "q": ["p"]})) == ["p", "q"]
    assert sorted(find_cycle({"p": ["q"], "q": ["p"], "a": ["b"], "b": []})) == ["p", "q"]


def test_a_dead_end_before_the_circle():
    check({"a": ["x", "b"], "x": ["y"], "y": [], "b": ["x", "c"], "c": ["y", "a"]})


def test_long_chains():
    chain = {str(place): [str(place + 1)] for place in range(3000)}
    assert find_cycle(chain) == []
    assert len(find_cycle(chain | {"3000": ["1"]})) == 3000


def test_random_ones():
    chance = random.Random(2)
    for _ in range(120):
        names = "abcdefg"
        check({name: chance.choices(names + "xyz", k=chance.randint(0, 2)) for name in names})
