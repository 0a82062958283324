"""What a coding round counts for: progress, the debrief of its round, and what is told when."""

from greenroom.history import CODING, Judgement, Said, replay
from greenroom.interviewer.debriefing.answers import Given
from greenroom.interviewer.setup import Setup
from greenroom.library.rounds import all_styles, find_round
from greenroom.progress.observing import Skill, outcomes
from greenroom.rehearsal.coding.finishing import finish
from greenroom.rehearsal.coding.flow import advance
from greenroom.rehearsal.coding.noting import note
from greenroom.rehearsal.coding.starting import Held, begin, wanted_by
from greenroom.rehearsal.coding.work import works
from greenroom.rehearsal.rounds import debriefed
from greenroom.rehearsal.telling import is_held, loop_of, tells_findings
from greenroom.store.log import Log
from tests.rehearsal.coding.rooms import BEGAN, RIGHT, SETTINGS, Clock, begun

PLAN = "One window that slides over the numbers: O(n) time, O(1) memory beside the answer. Summing anew would be O(n * w)."


def finished(folder, **facts):
    sitting = begun(folder, **facts)
    note(sitting, "clarify", "May the list be empty? I assume that the width is at least 1.")
    note(sitting, "plan", PLAN)
    note(sitting, "implement", RIGHT)
    finish(sitting)
    advance(sitting, SETTINGS, None)
    return sitting


def held(folder, name="coding-screen", loop="", manner="coached"):
    setup = Setup(name, find_round(name).style, manner=manner, seed=3)
    kept = Held(setup, loop)
    return begin("r", wanted_by(find_round(name)), kept, (), SETTINGS, Log(str(folder)), Clock())


def with_scores(state, *scores):
    """The same with another first judgement."""
    rows = [{"category": str(number), "score": score} for number, score in enumerate(scores)]
    [judged] = state.judgements
    return state._replace(judgements=(judged._replace(document={**judged.document, "scorecard": rows}),))


def test_an_exercise_is_one_outcome_of_the_round_kind_coding(own_folder):
    state = finished(own_folder / "log").state
    [outcome] = outcomes([with_scores(state, 3, 4, 3, None, 2, 3)])
    assert outcome.skills == (Skill("round", CODING),)
    assert outcome.key == "coding/running-sums"
    assert outcome.share == 1.0
    assert outcomes([with_scores(state, 3, 4, 3, None, 1, 3)])[0].share == 0.0


def test_the_first_judgement_counts_whatever_a_later_engine_says(own_folder):
    state = with_scores(finished(own_folder / "log").state, 4, 4, 4)
    worse = {"scorecard": [{"category": "testing", "score": 1}], "findings": []}
    later = Judgement(state.judgements[0].attempt, "9", "later", BEGAN, worse)
    assert outcomes([state._replace(judgements=(*state.judgements, later))])[0].share == 1.0
    assert works(state._replace(judgements=(*state.judgements, later)))[0].judgement == later


def test_exercises_of_rounds_count_for_the_same_kind(own_folder):
    sitting = held(own_folder / "log")
    note(sitting, "plan", PLAN)
    finish(sitting)
    advance(sitting, SETTINGS, None)
    assert outcomes([with_scores(sitting.state, 3, 3)])[0].skills == (Skill("round", CODING),)


def test_one_exercise_is_enough_to_decide_a_round(own_folder):
    sitting = held(own_folder / "log")
    note(sitting, "plan", PLAN)
    finish(sitting)
    advance(sitting, SETTINGS, None)
    rows = [{"category": name, "score": 3, "start": 0, "end": 0, "why": "So."} for name in find_round("coding-screen").rubric]
    [judged] = sitting.state.judgements
    document = {**judged.document, "scorecard": rows}
    assert debriefed(sitting.state._replace(judgements=(judged._replace(document=document),)))["outcome"] == "yes"


def test_an_exercise_that_was_left_out_is_one_open_question_and_not_five(own_folder):
    sitting = held(own_folder / "log", "coding-practice")
    note(sitting, "plan", PLAN)
    finish(sitting)
    advance(sitting, SETTINGS, None)
    finish(sitting)
    advance(sitting, SETTINGS, None)
    assert len(debriefed(sitting.state)["open"]) == 1


def test_no_whole_program_is_quoted(own_folder):
    sitting = finished(own_folder / "log")
    [judged] = sitting.state.judgements
    text = judged.document["text"]
    given = Given(sitting.state.attempts[0], judged.document)
    assert given.quote(text.index("```"), len(text)) == ""
    assert given.quote(text.index("One window"), text.index(" that slides")) == "One window"


def test_a_style_is_decided_by_categories_of_a_coding_round_too():
    categories = set(find_round("coding-screen").rubric)
    assert all(categories & set(style.decides) for style in all_styles().values())


def test_a_real_round_tells_nothing_before_its_end_and_one_of_a_loop_nothing_before_the_loops(own_folder):
    alone = held(own_folder / "one", manner="real").state
    assert not tells_findings(alone, lambda _: None)
    assert tells_findings(alone._replace(ended_at=BEGAN), lambda _: None)
    loop = replay(Log(str(own_folder / "one")).events())["r"]._replace(id="l", mode="loop")
    of_loop = held(own_folder / "two", loop="l", manner="real").state._replace(ended_at=BEGAN)
    assert loop_of(of_loop) == "l"
    assert not tells_findings(of_loop, lambda _: loop)
    assert is_held(of_loop)
    assert not is_held(begun(own_folder / "three").state)


def test_what_was_asked_in_a_question_room_still_leaves_the_answer():
    from tests.store.happenings import Telling

    told = Telling("r").begins(mode="round").asks().typed(1, lines=["What do you mean?"], seconds=1.0)
    back = {"attempt": "r.1", "words": "What do you mean?", "reply": "Your own case."}
    state = replay(told.note("asked-back", back).events)["r"]
    assert isinstance(state.attempts[0], Said)
    assert state.attempts[0].typed == ""
