import random


def groups(*prompts):
    return sorted(duplicate_prompts(list(prompts)))


def test_case_punctuation_and_order_do_not_count():
    assert groups("Fix the bug", "something else", "the BUG... fix!") == [[0, 2]]


def test_nothing_in_nothing_out():
    assert groups() == []
    assert groups("alone") == []


def test_how_often_a_word_comes_counts():
    assert groups("very very good", "very good", "good, VERY very") == [[0, 2]]


def test_prompts_without_words_are_left_out():
    assert groups("", "...", "  ", "_") == []
    assert groups("", "x", "!", "X") == [[1, 3]]


def test_one_word_is_enough():
    assert groups("a", "A!") == [[0, 1]]


def test_underscores_and_hyphens_part_words():
    assert groups("top_k", "k top", "top-k", "topk") == [[0, 1, 2]]


def test_digits_are_letters_of_words():
    assert groups("gpt 4", "4 GPT", "gpt4", "gpt", "gpt 5") == [[0, 1]]
    assert groups("0", "9", "0.", "9?") == [[0, 2], [1, 3]]


def test_words_are_not_glued_together():
    assert groups("ab c", "a bc") == []


def test_letters_at_both_ends_of_the_alphabet():
    assert groups("A z", "Z a", "b y") == [[0, 1]]


def test_three_and_more_stay_one_group():
    assert groups("a", "b", "A", "B", "a ", "c") == [[0, 2, 4], [1, 3]]


def test_agrees_with_comparing_every_pair():
    chance = random.Random(5)
    for _ in range(20):
        bags = [sorted(chance.choices("abc", k=chance.randint(0, 4))) for _ in range(chance.randint(0, 8))]
        prompts = []
        for bag in bags:
            words = bag[:]
            chance.shuffle(words)
            prompts.append(chance.choice([" ", ", ", "_"]).join(words))
        expected = sorted({tuple(j for j, other in enumerate(bags) if other == bag) for bag in bags if bag})
        assert groups(*prompts) == [list(group) for group in expected if len(group) > 1]
