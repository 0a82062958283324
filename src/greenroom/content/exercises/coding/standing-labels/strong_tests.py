import random

LAST_COUNTS = True


def log_of(*lines):
    parted = [line.split() for line in lines]
    return [[item, who, int(number), action, label[0] if label else None] for item, who, number, action, *label in parted]


def standing(*lines):
    return [" ".join(row) for row in standing_labels(log_of(*lines))]


def story_by_story(log):
    found = []
    for item, who in sorted({(row[0], row[1]) for row in log}):
        mine, label = [row for row in log if row[:2] == [item, who]], None
        for revision in sorted({row[2] for row in mine}):
            row = [row for row in mine if row[2] == revision][-1 if LAST_COUNTS else 0]
            if row[3] != "correct" or label is not None:
                label = row[4]
        if label is not None:
            found.append([item, who, label])
    return found


def test_nothing():
    assert standing_labels([]) == []


def test_a_label_stands():
    assert standing("x a 1 label cat") == ["x a cat"]
    assert standing("x a 0 label cat") == ["x a cat"]


def test_a_correction_replaces():
    assert standing("x a 1 label cat", "x a 2 correct dog") == ["x a dog"]
    assert standing("x a 1 label cat", "x a 2 correct dog", "x a 3 correct fox") == ["x a fox"]


def test_a_correction_of_nothing_does_nothing():
    assert standing("x a 1 correct cat") == []
    assert standing("x a 1 correct cat", "x a 2 label dog") == ["x a dog"]
    assert standing("x a 1 label cat", "x a 2 delete", "x a 3 correct dog") == []


def test_a_deletion():
    assert standing("x a 1 label cat", "x a 2 delete") == []
    assert standing("x a 1 delete") == []
    assert standing("x a 1 delete", "x a 2 label cat") == ["x a cat"]
    assert standing("x a 1 label cat", "x a 2 delete", "y a 1 label dog") == ["y a dog"]


def test_labelling_again():
    assert standing("x a 1 label cat", "x a 2 label dog") == ["x a dog"]
    assert standing("x a 1 label cat", "x a 2 delete", "x a 3 label dog") == ["x a dog"]


def test_revisions_decide_not_lines():
    assert standing("x a 3 label dog", "x a 1 label cat") == ["x a dog"]
    assert standing("x a 3 delete", "x a 1 label cat") == []
    assert standing("x a 2 correct dog", "x a 1 label cat") == ["x a dog"]
    assert standing("x a 10 label dog", "x a 9 label cat") == ["x a dog"]


def test_a_step_that_was_sent_again():
    two = standing("x a 1 label cat", "x a 1 label dog")
    assert two == (["x a dog"] if LAST_COUNTS else ["x a cat"])
    gone = standing("x a 1 label cat", "x a 2 delete", "x a 2 correct dog")
    assert gone == (["x a dog"] if LAST_COUNTS else [])
    kept = standing("x a 1 label cat", "x a 2 correct dog", "x a 2 delete")
    assert kept == ([] if LAST_COUNTS else ["x a dog"])


def test_stories_do_not_mix():
    assert standing("x a 1 label cat", "x b 2 delete", "y a 2 delete", "y b 3 correct dog") == ["x a cat"]
    assert standing("x a 1 label cat", "x b 1 label dog") == ["x a cat", "x b dog"]


def test_order_of_the_table():
    lines = ["b b 1 label cat", "b a 2 label dog", "a9 b 1 label fox", "a10 b 1 label fox", "B z 1 label eel"]
    assert standing(*lines) == ["B z eel", "a10 b fox", "a9 b fox", "b a dog", "b b cat"]


def test_agrees_with_playing_story_by_story():
    chance = random.Random(12)
    for _ in range(60):
        log = []
        for _ in range(chance.randint(0, 12)):
            action = chance.choice(["label", "correct", "delete"])
            label = None if action == "delete" else chance.choice("pqr")
            log.append([chance.choice("xy"), chance.choice("ab"), chance.randint(0, 4), action, label])
        assert standing_labels(log) == story_by_story(log)
