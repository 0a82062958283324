"""A rehearsal is the fold of what happened, and every record survives the way through JSON."""

import json
from hashlib import sha256

import pytest
from hypothesis import given

from greenroom.errors import UnusableInput
from greenroom.event import Event
from greenroom.history import Asked, Judgement, Rehearsal, Said, after, asked_facts, asked_from, from_json, replay, to_json
from tests.store.happenings import BEGAN, QUESTION, QUESTIONS, RECORDS, Telling, document, happenings, whole

ID = "20261121-164200-k3f"


def begun():
    return Telling().begins(QUESTION).asks()


def only(told):
    (rehearsal,) = replay(told.events).values()
    return rehearsal


def said(told):
    return only(told).attempt(f"{ID}.1")


def test_a_rehearsal_begins_with_its_plan():
    found = only(Telling().begins(QUESTION, mode="gauntlet", project="parking", follow_ups=2))
    assert found == Rehearsal(ID, "gauntlet", "parking", BEGAN, plan=(QUESTION,), follow_ups=2)


def test_a_rehearsal_that_began_does_not_begin_again():
    assert only(begun().begins(mode="gauntlet")).mode == "single"


def test_a_question_that_was_put_waits_for_its_answer():
    found = said(begun())
    assert (found.state, found.question, found.rehearsal, found.words) == ("asked", QUESTION, ID, "")


def test_a_question_is_put_once():
    again = begun().answers().asks(1, Asked("Another?"))
    assert len(only(again).attempts) == 1
    assert said(again).question == QUESTION


def test_an_attempt_belongs_to_the_rehearsal_that_its_id_names():
    stray = Event("asked", BEGAN, ID, {"attempt": "20261121-164200-zzz.1", "question": asked_facts(QUESTION)})
    assert replay([*begun().events, stray]) == replay(begun().events)


def test_typed_lines_come_behind_each_other_and_close_the_line_that_was_being_typed():
    found = said(
        begun().typing(1, line="I ow", seconds=1).typed(1, lines=["I owned", ""], seconds=2).typed(1, lines=["it"], seconds=3)
    )
    assert (found.lines, found.line, found.seconds) == (("I owned", "", "it"), "", 3)


def test_the_line_that_is_being_typed_is_the_last_one_heard_of():
    found = said(begun().typed(1, lines=["I"], seconds=1).typing(1, line="ow", seconds=2).typing(1, line="own", seconds=3))
    assert (found.lines, found.line, found.seconds) == (("I",), "own", 3)


def revised(told, start, end, words, seconds=4):
    facts = {"attempt": f"{ID}.1", "revision": 1, "window": "w", "start": start, "end": end, "words": words, "seconds": seconds}
    return replay([*told.events, Event("revised", BEGAN, ID, facts)])[ID].attempt(f"{ID}.1")


def test_what_is_typed_can_be_changed_anywhere_in_it():
    told = begun().typed(1, lines=["I owned", "it"], seconds=1).typing(1, line="all", seconds=2)
    assert revised(told, 0, 1, "We").typed == "We owned\nit\nall"
    assert revised(told, 7, 14, "").typed == "I owned"
    found = revised(told, 14, 14, "!\n")
    assert (found.lines, found.line, found.seconds) == (("I owned", "it", "all!"), "", 4)


def test_an_answer_that_was_given_is_not_revised():
    assert revised(begun().answers(words="I owned it."), 0, 0, "x").typed == ""


def test_a_pause_keeps_what_was_typed_and_the_time_spent():
    found = said(begun().typed(1, lines=["I"], seconds=1).typing(1, line="ow", seconds=2).paused(1, seconds=9))
    assert (found.lines, found.line, found.seconds, found.state) == (("I",), "ow", 9, "asked")


def test_an_answer_takes_the_place_of_what_was_typed():
    told = begun().typed(1, lines=["I"], seconds=1).typing(1, line="ow", seconds=2).answers(words="I owned it.", seconds=7)
    found = said(told)
    assert (found.lines, found.line, found.words, found.seconds, found.state) == ((), "", "I owned it.", 7, "answered")
    assert found.answered_at == told.events[-1].at
    assert found.sha256 == sha256(b"I owned it.").hexdigest()


@pytest.mark.parametrize("end", ["answers", "skipped"])
def test_what_was_answered_or_skipped_is_not_changed_any_more(end):
    told = getattr(begun(), end)(1)
    before = said(told)
    told.answers(words="Other words.").skipped(1).typed(1, lines=["x"], seconds=99).typing(1, line="x", seconds=99).paused(
        1, seconds=99
    )
    assert said(told) == before
    assert before.state == {"answers": "answered", "skipped": "skipped"}[end]


def test_judgements_stand_beside_each_other_and_the_newest_counts():
    found = only(begun().answers().judges(scores=(1,)).judges(scores=(4,), engine="0.2.0"))
    assert [judged.score for judged in found.judgements] == [1, 4]
    newest = found.judgement(f"{ID}.1")
    assert newest is not None
    assert newest.engine == "0.2.0"


def test_a_judgement_that_is_known_is_not_taken_twice():
    told = begun().answers().judges()
    assert replay([*told.events, told.events[-1]]) == replay(told.events)


def test_a_judgement_of_an_attempt_that_is_not_there_is_passed_over():
    assert only(begun().answers().judges(2)) == only(begun().answers())


def test_there_is_no_judgement_before_one_was_given():
    assert only(begun()).judgement(f"{ID}.1") is None


def test_an_attempt_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        only(begun()).attempt(f"{ID}.2")


def test_a_rehearsal_ends():
    told = begun().ended()
    assert only(told).ended_at == told.events[-1].at
    assert only(begun()).ended_at is None


@pytest.mark.parametrize("event", [event for event in whole() if event.name != "began"], ids=lambda event: event.name)
def test_events_of_a_rehearsal_that_never_began_are_passed_over(event):
    assert replay([event]) == {}


@pytest.mark.parametrize(
    "event", [event for event in whole() if "attempt" in event.facts and event.name != "asked"], ids=lambda event: event.name
)
def test_events_of_an_attempt_that_was_never_asked_are_passed_over(event):
    stray = event._replace(facts={**event.facts, "attempt": f"{ID}.7"})
    assert replay([*begun().events, stray]) == replay(begun().events)


def test_rehearsals_do_not_touch_each_other():
    one, other = whole("20261121-164200-aaa"), whole("20261121-164200-bbb", words="Other words.")
    mixed = [event for pair in zip(one, other, strict=True) for event in pair]
    assert replay(mixed) == replay(one) | replay(other)


def exported(rehearsals):
    for found in rehearsals:
        yield from (found, *found.attempts, *found.judgements)


def imported(events):
    for found in replay(events).values():
        for record in exported([found]):
            yield Event("imported", BEGAN, found.id, {"record": json.loads(json.dumps(to_json(record)))})


@given(happenings(most=15))
def test_what_was_imported_is_what_was_exported(events):
    assert replay(imported(events)) == replay(events)


@given(happenings(most=15))
def test_an_import_changes_nothing_where_all_of_it_is_known(events):
    again = list(imported(events))
    assert replay([*events, *again, *again]) == replay(events)


def test_a_record_that_is_imported_into_the_wrong_rehearsal_is_passed_over():
    records = list(exported(replay(whole()).values()))
    strays = [Event("imported", BEGAN, "20261121-164200-zzz", {"record": to_json(record)}) for record in records]
    elsewhere = Telling("20261121-164200-zzz").begins().events
    assert replay(strays) == {}
    assert replay([*elsewhere, *strays]) == replay(elsewhere)


def test_a_state_is_followed_event_by_event_as_it_is_replayed():
    state = None
    for number, event in enumerate(whole(), 1):
        state = after(state, event)
        assert {ID: state} == replay(whole()[:number])


@given(QUESTIONS)
def test_a_question_comes_back_from_its_facts(question):
    assert asked_from(json.loads(json.dumps(asked_facts(question)))) == question


def test_facts_of_a_question_that_a_newer_version_added_are_passed_over():
    assert asked_from({**asked_facts(QUESTION), "mood": "grim"}) == QUESTION


@given(RECORDS)
def test_every_record_comes_back_from_its_json(record):
    assert from_json(json.loads(json.dumps(to_json(record)))) == record


def test_a_rehearsal_travels_without_its_attempts():
    (found,) = replay(whole()).values()
    assert from_json(to_json(found)) == found._replace(attempts=(), judgements=())


def test_words_that_were_changed_after_they_were_exported_are_refused():
    facts = to_json(said(begun().answers(words="I owned it.")))
    with pytest.raises(UnusableInput, match="words that were changed"):
        from_json({**facts, "words": "I owned it all."})


SAID_FACTS = to_json(Said(f"{ID}.1", ID, QUESTION, BEGAN))
JUDGED_FACTS = to_json(Judgement(f"{ID}.1", "0.1.0", "c0ffee", BEGAN, document((3,), ("warning",))))
SITTING_FACTS = to_json(Rehearsal(ID, "single", "", BEGAN, plan=(QUESTION,)))


@pytest.mark.parametrize("facts", [{}, {"record": "song"}, {"record": []}, {"record": "attempt"}, {"record": "judgement"}])
def test_what_is_no_record_is_refused(facts):
    with pytest.raises(UnusableInput, match="no record of a greenroom export"):
        from_json(facts)


@pytest.mark.parametrize("facts", [SAID_FACTS, JUDGED_FACTS, SITTING_FACTS], ids=lambda facts: facts["record"])
def test_a_record_with_a_fact_of_the_wrong_kind_is_refused(facts):
    for key in facts:
        with pytest.raises(UnusableInput):
            from_json({**facts, key: [5]})


@pytest.mark.parametrize(
    "wrong", [{"scorecard": [5]}, {"scorecard": [{"score": "3"}]}, {"findings": [{}]}, {"findings": 5}], ids=str
)
def test_a_judgement_whose_document_is_no_report_is_refused(wrong):
    with pytest.raises(UnusableInput):
        from_json({**JUDGED_FACTS, "document": wrong})


def test_a_question_with_a_fact_of_the_wrong_kind_is_refused():
    for key in SAID_FACTS["question"]:
        with pytest.raises(UnusableInput):
            from_json({**SAID_FACTS, "question": {**SAID_FACTS["question"], key: [5]}})


def test_the_score_of_a_judgement_is_the_mean_of_what_was_scored():
    assert Judgement("r.1", "e", "c", BEGAN, document((4, None, 1))).score == 2.5


@pytest.mark.parametrize("kept", [{}, document(), document((None, None))])
def test_a_judgement_has_no_score_where_nothing_was_scored(kept):
    assert Judgement("r.1", "e", "c", BEGAN, kept).score is None


def test_hints_are_not_counted_among_what_is_to_mend():
    assert Judgement("r.1", "e", "c", BEGAN, document((), ("error", "hint", "warning", "hint"))).mended == 2
    assert Judgement("r.1", "e", "c", BEGAN, {}).mended == 0
