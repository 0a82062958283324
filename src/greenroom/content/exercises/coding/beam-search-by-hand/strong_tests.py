import random

START, END = "<s>", "</s>"
ENDED_TAKES_A_PLACE = True


def by_the_book(table, width, steps):
    beam, ended = [([], 0)], []
    for _ in range(steps):
        new = []
        for tokens, total in beam:
            for token, score in table.get((tokens or [START])[-1], {}).items():
                new.append((tokens + [token], total + score))
        new.sort(key=lambda one: (-one[1], one[0]))
        kept = new[:width] if ENDED_TAKES_A_PLACE else new
        ended += [one for one in kept if one[0][-1] == END]
        beam = [one for one in kept if one[0][-1] != END][:width]
    ended.sort(key=lambda one: (-one[1], one[0]))
    return [tokens + [total] for tokens, total in ended[:width]]


def test_one_sentence():
    assert beam_search({START: {"hi": -2}, "hi": {END: -3}}, 1, 2) == [["hi", END, -5]]


def test_nothing_to_say():
    assert beam_search({}, 2, 3) == []
    assert beam_search({START: {}}, 2, 3) == []
    assert beam_search({START: {END: 0}}, 2, 0) == []


def test_ends_at_once():
    assert beam_search({START: {END: -1}}, 2, 5) == [[END, -1]]


def test_what_has_not_ended_is_thrown_away():
    table = {START: {"a": -1}, "a": {"a": -1, END: -1}}
    assert beam_search(table, 1, 1) == []
    assert beam_search(table, 4, 3) == [["a", END, -2], ["a", "a", END, -3]]


def test_a_narrow_beam_loses_what_a_wide_one_finds():
    table = {START: {"a": -1, "b": -2}, "a": {END: -9}, "b": {END: -1}}
    assert beam_search(table, 1, 3) == [["a", END, -10]]
    assert beam_search(table, 2, 3) == [["b", END, -3], ["a", END, -10]]


def test_the_width_holds_for_all_hypotheses_together():
    table = {START: {"a": -1, "b": -1}, "a": {"c": -1, "d": -2}, "b": {"c": -8, "d": -9}, "c": {END: 0}, "d": {END: 0}}
    assert beam_search(table, 2, 3) == [["a", "c", END, -2], ["a", "d", END, -3]]


def test_dead_ends_vanish():
    assert beam_search({START: {"a": 0, "b": -1}, "b": {END: -1}}, 2, 3) == [["b", END, -2]]
    assert beam_search({START: {"a": 0, "b": -1}, "a": {}, "b": {END: -1}}, 1, 3) == []


def test_ties_go_to_the_smaller_tokens():
    table = {START: {"b": -1, "a": -1}, "a": {END: -1}, "b": {END: -1}}
    assert beam_search(table, 1, 3) == [["a", END, -2]]
    assert beam_search(table, 2, 3) == [["a", END, -2], ["b", END, -2]]


def test_what_an_end_does_to_the_places():
    table = {START: {END: -1, "a": -2, "b": -3}, "a": {END: -1}, "b": {END: -9}}
    cut = {START: {END: -3, "a": -2, "b": -2}, "a": {END: -9}, "b": {END: -9}}
    if ENDED_TAKES_A_PLACE:
        assert beam_search(table, 2, 3) == [[END, -1], ["a", END, -3]]
        assert beam_search(table, 1, 3) == [[END, -1]]
        assert beam_search(cut, 2, 3) == [["a", END, -11], ["b", END, -11]]
    else:
        assert beam_search(table, 2, 3) == [[END, -1], ["a", END, -3]]
        assert beam_search({**table, "a": {}}, 2, 3) == [[END, -1], ["b", END, -12]]
        assert beam_search(cut, 2, 3) == [[END, -3], ["a", END, -11]]


def test_a_later_end_can_be_the_best():
    assert beam_search({START: {"a": -1, END: -5}, "a": {END: 0}}, 2, 4)[0] == ["a", END, -1]


def test_agrees_with_the_rule_followed_plainly():
    chance = random.Random(3)
    for _ in range(60):
        table = {}
        for token in [START, *"abcd"]:
            following = chance.sample([*"abcd", END], chance.randint(0, 5))
            table[token] = {word: -chance.randint(0, 4) for word in following}
        width, steps = chance.randint(1, 4), chance.randint(0, 5)
        assert beam_search(table, width, steps) == by_the_book(table, width, steps)
