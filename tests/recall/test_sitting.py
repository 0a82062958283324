"""A sitting: every card until it was known once, and the last answer can be taken back."""

from hypothesis import given
from hypothesis import strategies as st

from greenroom.recall.sitting import LATER, Sitting


def test_what_was_not_known_comes_again_after_some_others():
    sitting = Sitting("abcdefg")
    sitting.answer(is_known=False)
    seen = []
    while sitting.key:
        seen.append(sitting.key)
        sitting.answer(is_known=True)
    assert seen.index("a") == LATER
    assert sorted(seen) == list("abcdefg")


def test_only_the_first_answer_to_a_card_counts():
    sitting = Sitting("a")
    assert sitting.answer(is_known=False).is_first
    assert not sitting.answer(is_known=True).is_first


@given(st.integers(0, 8), st.lists(st.sampled_from("ynux"), max_size=40))
def test_taking_back_undoes_the_last_answer_and_no_other(many, keys):
    sitting = Sitting([str(number) for number in range(many)])
    for key in keys:
        if sitting.key is None:
            break
        shown, told = sitting.key, sitting.answers
        if key in "yn":
            sitting.answer(is_known=key == "y")
            assert sitting.back() == (*[shown, key == "y", all(answer.key != shown for answer in told)],)
            assert (sitting.key, sitting.answers) == (shown, told)
            sitting.answer(is_known=key == "y")
        elif key == "x":
            assert sitting.leave_out() == shown
    firsts = [answer.key for answer in sitting.answers if answer.is_first]
    assert len(firsts) == len(set(firsts))
