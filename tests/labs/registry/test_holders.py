"""Who holds an alias follows from the moves alone, as on a stack."""

from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.labs.kit.registered import PROMOTED, REFUSED, ROLLED_BACK, WITHDRAWN, Move, holders, read, written

STEPS = st.lists(st.sampled_from((PROMOTED, REFUSED, ROLLED_BACK, WITHDRAWN)), max_size=25)


@settings(deadline=None)
@given(STEPS)
def test_promotions_pile_up_rollbacks_take_one_off_and_a_withdrawal_takes_all(steps: list[str]) -> None:
    stack: list[int] = []
    moves: list[Move] = []
    for number, kind in enumerate(steps):
        was = stack[-1] if stack else None
        if kind == ROLLED_BACK and len(stack) < 2:
            continue
        if kind == PROMOTED:
            stack.append(number)
        elif kind == ROLLED_BACK:
            stack.pop()
        elif kind == WITHDRAWN:
            stack.clear()
        version = number if kind == REFUSED else stack[-1] if stack else None
        moves += [Move(number, kind, "champion", version, was, "", ""), Move(number, PROMOTED, "other", 99, None, "", "")]
    assert holders(moves, "champion") == stack


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=1500), st.one_of(st.none(), st.integers(1, 9)))
def test_a_move_is_written_so_that_it_is_read_again_and_never_too_long(says: str, was: int | None) -> None:
    move = Move(3, PROMOTED, "champion", 4, was, "NotWorse(metric='auc')", says, "2026-03-01")
    assert read(written(move)) == move._replace(says=says[:1000])
