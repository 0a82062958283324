"""What is looked at today: for a date, within a cap, and the same each time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.recall.memory import Memory, after, day_of, fades_on, fresh, recall
from greenroom.recall.queue import FADING, WANTED, Standing, Term, gain, parked, queue

FIRST = date(2026, 3, 2)
A_DAY = timedelta(days=1)


def looked_at(*days: int, forgot: tuple[int, ...] = ()) -> Memory:
    """A card that was looked at on these days of the term, and forgotten on some."""
    memory = fresh()
    for day in days:
        memory = after(memory, FIRST + day * A_DAY, is_known=day not in forgot)
    return memory


@st.composite
def situations(draw: st.DrawFn) -> tuple[list[Standing], Term, date]:
    length = draw(st.integers(2, 60))
    now = draw(st.integers(0, length + 3))
    term = Term(FIRST, FIRST + length * A_DAY, draw(st.integers(1, 30)))
    past = st.lists(st.tuples(st.integers(0, max(0, now - 1)), st.booleans()), max_size=4 if now else 0)
    cards = []
    for number in range(draw(st.integers(0, 40))):
        looks = sorted(dict(draw(past)).items())
        days = tuple(day for day, _ in looks)
        cards.append(Standing(f"c{number:02}", looked_at(*days, forgot=tuple(day for day, is_known in looks if not is_known))))
    return cards, term, FIRST + now * A_DAY


@given(situations())
def test_the_queue_keeps_to_its_cap_names_cards_once_and_ends_with_the_term(situation):
    cards, term, today = situation
    chosen = queue(cards, term, today)
    assert len(chosen) == len(set(chosen)) <= term.cap
    assert set(chosen) <= {card.key for card in cards}
    assert not (chosen and today >= term.until)


@given(situations(), st.randoms(use_true_random=False))
def test_it_does_not_depend_on_how_seen_cards_are_listed(situation, chance):
    cards, term, today = situation
    shuffled = [card for card in cards if not card.is_new]
    chance.shuffle(shuffled)
    assert queue([*shuffled, *(card for card in cards if card.is_new)], term, today) == queue(cards, term, today)


@given(situations())
def test_nothing_is_parked_behind_the_term_or_before_tomorrow(situation):
    cards, term, today = situation
    if today < term.until:
        waiting = parked(cards, term, today)
        assert all(today < day < term.until for day in waiting.values())
        assert not set(waiting) & set(queue(cards, term, today))


@given(situations())
def test_what_was_looked_at_today_is_not_due_again_today(situation):
    cards, term, today = situation
    done = [card._replace(memory=after(card.memory, today, is_known=False)) for card in cards]
    assert queue(done, term, today) == []


@given(situations(), st.integers(0, 40), st.booleans())
def test_whoever_has_done_a_part_of_the_day_is_left_with_the_rest_and_what_fades(situation, part, is_known):
    cards, term, today = situation
    due = queue(cards, term, today)
    done, rest = due[:part], due[part:]
    now = [card._replace(memory=after(card.memory, today, is_known=is_known)) if card.key in done else card for card in cards]
    left, new = queue(now, term, today), {card.key for card in cards if card.is_new}
    fading = [card for card in now if not card.is_new and day_of(card.memory) < today and recall(card.memory, today) < FADING]
    assert [key for key in left if key in new] == [key for key in rest if key in new]
    assert len(set(left) - new) <= max(len(set(rest) - new), len(fading))
    assert len(left) + len(done) <= term.cap


def test_a_day_that_is_done_is_done():
    """Of 64 cards for nine days of learning eight come a day, and not seven more once these were looked at."""
    term = Term(FIRST, FIRST + 14 * A_DAY, 30)
    cards = [Standing(f"c{number:02}", fresh()) for number in range(64)]
    due = queue(cards, term, FIRST)
    assert len(due) == 8
    looked = [card._replace(memory=looked_at(0)) if card.key in due else card for card in cards]
    assert queue(looked, term, FIRST) == []
    assert min(parked(looked, term, FIRST).values()) == FIRST + A_DAY


def test_new_cards_are_spread_over_the_first_part_of_the_days():
    term = Term(FIRST, FIRST + 20 * A_DAY, 50)
    cards = [Standing(f"c{number:03}", fresh()) for number in range(140)]
    assert 10 <= len(queue(cards, term, FIRST)) <= 12
    assert max(parked(cards, term, FIRST).values()) < term.learns_until


def test_missed_days_are_shared_out_and_pile_up_nowhere():
    term = Term(FIRST, FIRST + 20 * A_DAY, 50)
    cards = [Standing(f"c{number:03}", fresh()) for number in range(140)]
    later = queue(cards, term, FIRST + 4 * A_DAY)
    assert len(queue(cards, term, FIRST)) < len(later) < 20


def test_a_card_that_will_be_known_on_the_date_is_left_alone():
    memory = looked_at(0, 3, 11)
    term = Term(FIRST, FIRST + 13 * A_DAY, 10)
    assert recall(memory, term.until) >= WANTED
    assert queue([Standing("known", memory)], term, FIRST + 12 * A_DAY) == []
    assert parked([Standing("known", memory)], term, FIRST + 12 * A_DAY) == {}


def test_a_card_that_fades_is_looked_at_long_before_the_date():
    term = Term(FIRST, FIRST + 60 * A_DAY, 10)
    memory = looked_at(0, forgot=(0,))
    fading = fades_on(memory, FADING)
    assert fading < term.readies_from
    assert queue([Standing("a", memory)], term, fading) == ["a"]
    assert parked([Standing("a", memory)], term, FIRST + A_DAY).get("a", fading) >= fading


def test_with_too_little_time_those_come_first_by_which_most_is_gained():
    term = Term(FIRST, FIRST + 30 * A_DAY, 2)
    today = FIRST + 25 * A_DAY
    cards = [Standing(str(number), looked_at(0, number, forgot=(0,) if number % 2 else ())) for number in range(1, 12)]
    gains = {card.key: gain(card.memory, today, term.until) for card in cards}
    assert queue(cards, term, today) == sorted(gains, key=lambda key: (-gains[key], key))[:2]


@pytest.mark.parametrize("least", [0.5, 0.8, 0.95])
def test_a_card_fades_on_the_first_day_below_the_bound(least):
    memory = looked_at(0, 4)
    day = fades_on(memory, least)
    assert recall(memory, day) < least <= recall(memory, day - A_DAY)


def test_a_memory_is_never_changed():
    memory = fresh()
    after(memory, FIRST, is_known=True)
    assert memory.last_review is None
    with pytest.raises(ValueError, match="no such day"):
        day_of(memory)


def test_the_memory_of_the_field_is_pinned_by_a_history():
    """FSRS-6 with default parameters, by whole days: known, known, forgotten, known."""
    memory = looked_at(0, 2, 9, 12, forgot=(9,))
    assert round(memory.stability, 3) == PINNED
    assert round(recall(memory, FIRST + 30 * A_DAY), 3) == PINNED_RECALL


PINNED, PINNED_RECALL = 5.74, 0.805
