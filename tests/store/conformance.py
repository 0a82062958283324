"""What every store does, whichever database is under it; a store's own test file runs it.

A subclass of `Conformance` gives a fixture ``new_store``: a function that makes an empty store with a log of its own, which has
``log``, ``catch_up()`` and ``reading()``, a context manager that gives the verbs over what was caught up with.
"""

import os
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.event import Event, stamp
from greenroom.history import Asked, asked_facts, replay
from greenroom.store.verbs import Times
from tests.store.happenings import BEGAN, QUESTION, Telling, happenings, whole

ONE, TWO, THREE = "20261121-164200-aaa", "20261122-090000-bbb", "20261203-090000-ccc"
OTHER = Asked("And one more?", "reply", "deep-dive/scale")


def rehearsals(store):
    with store.reading() as reader:
        return {found.id: found for found in reader.rehearsals()}


def replayed(store):
    return replay(store.log.events())


class Conformance:
    """The verbs of a store."""

    @pytest.fixture
    def store(self, new_store):
        return new_store()

    def test_an_empty_store_knows_nothing(self, store):
        store.catch_up()
        with store.reading() as reader:
            assert (reader.summaries(20), reader.times_asked(), reader.unfinished(), reader.attempts_like("a")) == (
                [],
                {},
                [],
                [],
            )
            assert (list(reader.rehearsals()), reader.rehearsal(ONE), reader.counts()) == ([], None, (0, 0))
            assert reader.read_of_log() == {}

    def test_what_was_caught_up_with_is_a_whole_rehearsal(self, store):
        store.log.append(*whole(ONE))
        store.catch_up()
        with store.reading() as reader:
            assert reader.rehearsal(ONE) == replay(whole(ONE))[ONE]
            assert reader.counts() == (1, 1)

    def test_what_was_not_caught_up_with_is_not_there_yet(self, store):
        store.catch_up()
        store.log.append(*whole(ONE))
        assert rehearsals(store) == {}

    def test_a_rehearsal_that_nobody_knows_is_none(self, store):
        store.log.append(*whole(ONE))
        store.catch_up()
        with store.reading() as reader:
            assert reader.rehearsal(TWO) is None

    def test_catching_up_twice_changes_nothing(self, store):
        store.log.append(*whole(ONE)[:5])
        store.catch_up()
        store.catch_up()
        assert rehearsals(store) == replayed(store)

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
    @given(happenings(), st.lists(st.integers(0, 60), max_size=3))
    def test_whatever_happens_a_store_holds_what_a_replay_gives(self, new_store, events, breaks):
        store = new_store()
        places = [0, *sorted(breaks), len(events)]
        for start, end in zip(places, places[1:], strict=False):
            store.log.append(*events[start:end])
            store.catch_up()
        assert rehearsals(store) == replayed(store)

    def test_more_events_than_one_transaction_takes_are_all_taken(self, store):
        told = Telling(ONE).begins().asks()
        for number in range(1100):
            told.typed(1, lines=[str(number)], seconds=number)
        store.log.append(*told.events)
        store.catch_up()
        assert rehearsals(store)[ONE].attempts[0].lines == tuple(map(str, range(1100)))

    def test_rehearsals_come_the_oldest_first(self, store):
        store.log.append(*whole(THREE, BEGAN), *whole(ONE, BEGAN + timedelta(days=1)), *whole(TWO, BEGAN + timedelta(hours=1)))
        store.catch_up()
        with store.reading() as reader:
            assert [found.id for found in reader.rehearsals()] == [THREE, TWO, ONE]

    def test_summaries_come_the_newest_first_as_many_as_asked_for(self, store):
        told = Telling(ONE).begins().asks(1).answers(1).asks(2, OTHER).skipped(2).asks(3)
        store.log.append(*told.events, *whole(TWO, BEGAN + timedelta(days=1)))
        store.catch_up()
        with store.reading() as reader:
            rows = reader.summaries(20)
            assert [row.id for row in rows] == [f"{TWO}.1", f"{ONE}.3", f"{ONE}.2", f"{ONE}.1"]
            assert [row.state for row in rows] == ["answered", "asked", "skipped", "answered"]
            assert reader.summaries(2) == rows[:2]
            assert reader.summaries(20, before=rows[1].asked_at) == rows[2:]

    def test_attempts_asked_in_the_same_moment_come_the_last_one_first(self, store):
        asked = [Event("asked", BEGAN, ONE, {"attempt": f"{ONE}.{n}", "question": asked_facts(QUESTION)}) for n in range(1, 12)]
        store.log.append(*Telling(ONE).begins().events, *asked)
        store.catch_up()
        with store.reading() as reader:
            assert [row.id for row in reader.summaries(2)] == [f"{ONE}.11", f"{ONE}.10"]

    def test_summaries_of_one_question_leave_the_others_out(self, store):
        store.log.append(*Telling(ONE).begins().asks(1).answers(1).asks(2, OTHER).asks(3, Asked("My own?")).events)
        store.catch_up()
        with store.reading() as reader:
            assert [row.prompt for row in reader.summaries(20, OTHER.key)] == [OTHER.prompt]
            assert reader.summaries(20, "behavioural/never-asked") == []

    def test_a_summary_tells_what_the_newest_judgement_found(self, store):
        told = Telling(ONE).begins().asks(1).answers(1).judges(1, scores=(1, 1), engine="0.1.0", severities=("error",) * 3)
        store.log.append(*told.judges(1, scores=(4, None, 3), engine="0.2.0", severities=("hint", "warning")).events)
        store.catch_up()
        with store.reading() as reader:
            (row,) = reader.summaries(20)
        assert (row.score, row.mended, row.engine, row.key, row.seconds) == (3.5, 1, "0.2.0", QUESTION.key, 61.5)

    def test_a_summary_has_no_score_before_a_judgement_nor_where_nothing_was_scored(self, store):
        store.log.append(
            *Telling(ONE).begins().asks(1).answers(1).asks(2).answers(2).judges(2, scores=(None,), severities=()).events
        )
        store.catch_up()
        with store.reading() as reader:
            second, first = reader.summaries(20)
        assert (second.score, second.mended) == (None, 0)
        assert (first.score, first.mended, first.engine) == (None, None, None)

    def test_times_asked_counts_questions_of_the_bank_and_says_when_last(self, store):
        told = Telling(ONE).begins().asks(1).asks(2, Asked("My own?")).asks(3)
        store.log.append(*told.events)
        store.catch_up()
        with store.reading() as reader:
            assert reader.times_asked() == {QUESTION.key: Times(2, stamp(told.events[-1].at))}

    def test_what_was_answered_before_to_a_question_of_the_bank_comes_the_newest_first_whatever_its_words(self, store):
        worded = QUESTION._replace(prompt="Tell me of a model that did not work.")
        told = Telling(ONE).begins().asks(1).answers(1, words="First.").asks(2, OTHER).answers(2).asks(3, worded)
        store.log.append(*told.answers(3, words="Second.").asks(4).answers(4, words="Third.").asks(5).answers(5).events)
        store.catch_up()
        with store.reading() as reader:
            attempts = reader.rehearsal(ONE).attempts
            assert [said.words for said in reader.earlier(attempts[3])] == ["Second.", "First."]
            assert [said.words for said in reader.earlier(attempts[3], most=1)] == ["Second."]
            assert reader.earlier(attempts[4])[0] == attempts[3]
            assert reader.earlier(attempts[0]) == []

    def test_what_was_answered_before_to_a_question_of_ones_own_goes_by_its_words(self, store):
        own, another = Asked("My own?"), Asked("Another of mine?")
        told = Telling(ONE).begins().asks(1, own).answers(1).asks(2, another).answers(2).asks(3, own).answers(3)
        store.log.append(*told.events)
        store.catch_up()
        with store.reading() as reader:
            assert [said.id for said in reader.earlier(reader.rehearsal(ONE).attempts[2])] == [f"{ONE}.1"]

    def test_what_was_skipped_or_is_not_answered_yet_is_no_earlier_answer(self, store):
        told = Telling(ONE).begins().asks(1).skipped(1).asks(2).typed(2, lines=["I"], seconds=1).asks(3)
        store.log.append(*told.events)
        store.catch_up()
        with store.reading() as reader:
            assert reader.earlier(reader.rehearsal(ONE).attempts[2]) == []

    def test_no_more_than_five_earlier_answers_are_given_and_those_of_other_rehearsals_are_among_them(self, store):
        store.log.append(*whole(TWO, BEGAN - timedelta(days=1)))
        told = Telling(ONE).begins()
        for number in range(1, 8):
            told.asks(number).answers(number)
        store.log.append(*told.events)
        store.catch_up()
        with store.reading() as reader:
            attempts = reader.rehearsal(ONE).attempts
            assert [said.id for said in reader.earlier(attempts[6])] == [f"{ONE}.{number}" for number in (6, 5, 4, 3, 2)]
            assert [said.id for said in reader.earlier(attempts[1])] == [f"{ONE}.1", f"{TWO}.1"]

    def test_unfinished_rehearsals_come_the_newest_first(self, store):
        later = BEGAN + timedelta(days=1)
        store.log.append(*whole(ONE), *Telling(TWO, BEGAN).begins().events, *Telling(THREE, later).begins().asks().events)
        store.catch_up()
        with store.reading() as reader:
            assert reader.unfinished() == [THREE, TWO]

    def test_rehearsals_of_one_mode_come_the_newest_first(self, store):
        later = BEGAN + timedelta(days=1)
        store.log.append(*whole(ONE), *Telling(TWO, BEGAN).begins().events, *Telling(THREE, later).begins().events)
        store.catch_up()
        with store.reading() as reader:
            assert reader.of_mode(reader.rehearsal(TWO).mode) == [THREE, TWO, ONE]
            assert reader.of_mode("loop") == []

    def test_attempts_are_found_by_their_end_and_at_most_two(self, store):
        store.log.append(*whole(ONE), *whole(TWO), *Telling("20261125-090000-aaa").begins().asks(1).asks(2).asks(11).events)
        store.catch_up()
        with store.reading() as reader:
            assert reader.attempts_like("bbb.1") == [f"{TWO}.1"]
            assert reader.attempts_like(f"{ONE}.1") == [f"{ONE}.1"]
            assert len(reader.attempts_like("aaa.1")) == 2
            assert len(reader.attempts_like(".1")) == 2
            assert [reader.attempts_like(word) for word in ("zzz.1", "%", "_", "1%", f"x{ONE}.1")] == [[]] * 5

    def test_how_far_the_log_was_read_is_noted_for_every_segment(self, store):
        store.log.append(*whole(ONE), *whole(THREE, BEGAN + timedelta(days=20)))
        store.catch_up()
        with store.reading() as reader:
            assert reader.read_of_log() == store.log.segments()
        assert list(store.log.segments()) == ["2026-11.jsonl", "2026-12.jsonl"]

    def test_a_rehearsal_that_goes_on_in_the_next_month_is_one_rehearsal(self, store):
        told = Telling(ONE).begins().asks().typed(1, lines=["I"], seconds=1)
        store.log.append(*told.events)
        store.catch_up()
        told.at += timedelta(days=20)
        store.log.append(*told.typed(1, lines=["owned"], seconds=2).events[-1:])
        store.catch_up()
        assert rehearsals(store) == replay(told.events)

    def test_a_clock_that_was_set_back_over_a_month_does_not_change_the_order(self, store):
        told = Telling(ONE, BEGAN + timedelta(days=20)).begins().asks()
        told.at = BEGAN
        store.log.append(*told.events[:2])
        store.catch_up()
        store.log.append(*told.typed(1, lines=["I"], seconds=1).events[2:])
        store.catch_up()
        assert rehearsals(store) == replayed(store) == replay(told.events)

    def test_a_torn_line_is_left_for_later_and_passed_over_once_it_is_closed(self, store):
        store.log.append(*whole(ONE)[:3])
        with open(segment(store), "ab") as file:
            file.write(b'{"event":"typed","at":"2026')
        store.catch_up()
        assert rehearsals(store) == replay(whole(ONE)[:3])
        store.log.append(*whole(ONE)[3:])
        store.catch_up()
        assert rehearsals(store) == replay(whole(ONE))

    @pytest.mark.parametrize("kept", [0, 1, 3, 4])
    def test_a_log_that_was_shortened_takes_nothing_away_and_doubles_nothing(self, store, kept):
        told = Telling(ONE).begins().asks().typed(1, lines=["I"], seconds=1).typed(1, lines=["owned"], seconds=2)
        store.log.append(*told.typed(1, lines=["it"], seconds=3).events)
        store.catch_up()
        shorten(store, kept)
        store.catch_up()
        assert rehearsals(store) == replay(told.events)

    def test_after_a_log_was_lost_a_new_one_joins_what_is_known(self, store):
        first, second = whole(ONE), whole(TWO)[:-1]
        store.log.append(*first)
        store.catch_up()
        os.unlink(segment(store))
        store.log.append(*second)
        store.catch_up()
        assert rehearsals(store) == replay([*first, *second])

    def test_a_log_that_was_shortened_and_grew_again_is_read_again_without_doubling(self, store):
        told = Telling(ONE).begins().asks().typed(1, lines=["I"], seconds=1).typed(1, lines=["owned"], seconds=2)
        store.log.append(*told.events)
        store.catch_up()
        shorten(store, 3)
        store.log.append(*told.typed(1, lines=["a quite different thing, and at length"], seconds=3).ended().events[4:])
        store.catch_up()
        assert rehearsals(store) == replayed(store) == replay([*told.events[:3], *told.events[4:]])


def segment(store):
    return os.path.join(store.log.folder, "2026-11.jsonl")


def shorten(store, lines):
    with open(segment(store), "rb+") as file:
        whole_lines = file.readlines()
        file.truncate(sum(map(len, whole_lines[:lines])))
