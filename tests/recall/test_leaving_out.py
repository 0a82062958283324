"""A card that was left out of a sitting stays away, whatever is taken back."""

from hypothesis import given
from hypothesis import strategies as st

from greenroom.recall.sitting import Sitting

KEYS = [f"deck/{letter}" for letter in "abcdefg"]


def shown_in(sitting: Sitting, *answers: bool) -> list[str]:
    """Which cards are shown, while they are answered so."""
    return [sitting.answer(is_known=is_known).key for is_known in answers]


def test_a_card_that_was_left_out_stays_away_where_an_answer_before_it_is_taken_back():
    sitting = Sitting(KEYS[:3])
    sitting.answer(is_known=True)
    assert sitting.leave_out() == KEYS[1]
    sitting.back()
    assert shown_in(sitting, True, True) == [KEYS[0], KEYS[2]]
    assert sitting.key is None


@given(st.lists(st.sampled_from(["known", "not", "back", "out"]), max_size=40))
def test_whatever_is_done_no_card_that_was_left_out_is_shown(deeds):
    sitting, out = Sitting(KEYS), set()
    for deed in deeds:
        if deed == "back":
            sitting.back()
        elif sitting.key is None:
            break
        elif deed == "out":
            out.add(sitting.leave_out())
        else:
            sitting.answer(is_known=deed == "known")
        assert sitting.key not in out
