import random

MARKERS = 3


def chat(*words):
    return [["user" if word[0] == "u" else "assistant", int(word[1:])] for word in words]


def by_trying(messages, budget):
    lengths = []
    for end in range(1, len(messages) + 1):
        fitting = [
            end - start
            for start in range(end)
            if messages[start][0] == "user" and sum(tokens + MARKERS for _, tokens in messages[start:end]) <= budget
        ]
        lengths.append(max(fitting, default=0))
    return lengths


def test_no_messages():
    assert remembered([], 10) == []


def test_one_message_just_fits():
    assert remembered(chat("u7"), 7 + MARKERS) == [1]
    assert remembered(chat("u7"), 6 + MARKERS) == [0]


def test_markers_cost_for_every_message():
    assert remembered(chat("u0", "u0", "u0"), 2 * MARKERS) == [1, 2, 2]
    assert remembered(chat("u0", "u0", "u0"), 3 * MARKERS - 1) == [1, 2, 2]


def test_everything_fits():
    assert remembered(chat("u1", "a2", "u3", "a4"), 1000) == [1, 2, 3, 4]


def test_an_answer_cannot_lead():
    assert remembered(chat("a1", "a1", "u1", "a1"), 1000) == [0, 0, 1, 2]
    assert remembered(chat("a1"), 1000) == [0]


def test_all_answers_at_the_front_go():
    messages = chat("u9", "a1", "a1", "a1", "u1")
    assert remembered(messages, 11 + 4 * MARKERS) == [1, 2, 3, 0, 1]


def test_too_large_alone_and_then_again():
    messages = chat("u1", "a2", "u90", "a1", "u2", "a1")
    assert remembered(messages, 50) == [1, 2, 0, 0, 1, 2]


def test_no_budget():
    assert remembered(chat("u0", "a0"), 0) == [0, 0]


def test_a_hole_is_no_history():
    assert remembered(chat("u1", "a60", "u1"), 40) == [1, 0, 1]


def test_agrees_with_trying_everything():
    chance = random.Random(4)
    for _ in range(60):
        messages = [[chance.choice(["user", "assistant"]), chance.randint(0, 8)] for _ in range(chance.randint(0, 9))]
        budget = chance.randint(0, 45)
        assert remembered(messages, budget) == by_trying(messages, budget)
