"""What is asked next: the contract's form, the right kind first, and words that a person would say."""

import re
from string import Formatter

import pytest

from greenroom.finding import Finding, Severity, Span
from greenroom.interviewer import phrases, wording
from greenroom.interviewer.cues import ASKED_BY, CONFIRMS, cues_of
from greenroom.interviewer.cues import read as read_cues
from greenroom.interviewer.follow_ups import MOST, FollowUp, follow_ups, questions_of
from greenroom.interviewer.invitations import INVITE
from greenroom.interviewer.likelihood import KINDS, load_weights, shares, weights_of
from greenroom.reading.answer import Answer
from tests.conftest import read

BARE = """
Farm machines broke in the harvest, and each hour cost a thousand euros. I chose an isolation forest because we had no labels.
I trained it per machine and sent alarms to the workshop. It found six of nine breakdowns a day ahead.
"""
TEAM = """
We had a search service that was slow. We moved it to a new index, we rewrote the query parser, and we cached the most usual
queries. It was decided to launch in May. Now it performs much better.
"""
MENTORING = """
A colleague came back after a year and struggled with our tools. I reviewed most of her changes, so I felt that it was mine to
mend. I thought about a course, and instead I sat with her for an hour on Tuesdays. By the end of the quarter she led a project.
"""
ODD = ["", "   ", "...", "Yes.", "?", "🙂", "- \n- \n", "# Result\n", "I", "42", "{thing}", "I chose", "um uh like", "a " * 400]


def asked(text: str, findings: tuple[Finding, ...] = (), **exercise: object) -> tuple[FollowUp, ...]:
    return follow_ups(read(" ".join(text.split()), **exercise), findings)


def found(name: str, text: str, words: str) -> Finding:
    start = " ".join(text.split()).index(words)
    return Finding("XXX100", name, Severity.WARNING, Span(start, start + len(words)), "", "")


def one(kind: str, questions: tuple[FollowUp, ...]) -> FollowUp:
    return next(question for question in questions if question.kind == kind)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("kind", ["story", "walkthrough", "reply", "explanation", "pitch", "presentation"])
def test_any_text_is_met(text: str, kind: str) -> None:
    answer = read(text, kind=kind, prompt="Would it hold at 100 times the load?")
    questions = follow_ups(answer)
    assert bool(questions) == bool(answer.sentences)
    assert len(questions) <= MOST
    assert len({question.kind for question in questions}) == len(questions)
    assert all(0 <= question.span.start <= question.span.end <= len(text) for question in questions)


def test_no_words_no_questions() -> None:
    assert asked("") == ()


@pytest.mark.parametrize("text", [BARE, TEAM, MENTORING])
def test_questions_are_well_formed_and_repeatable(text: str) -> None:
    questions = asked(text)
    assert questions == asked(text)
    assert 5 <= len(questions) <= MOST
    for question in questions:
        assert question.kind in KINDS
        assert re.match(r"[A-Z“]", question.question)
        assert not re.search(r"[{}]|  |“”|\ba [aeiou]", question.question)
        assert question.question[-1] in "?."


def test_a_choice_without_alternative_is_asked_about_by_name() -> None:
    question = one("alternative", asked(BARE))
    assert "the isolation forest" in question.question
    assert "isolation forest" in " ".join(BARE.split())[question.span.start : question.span.end]


def test_what_is_missing_comes_first() -> None:
    assert "differently" in [question.kind for question in asked(BARE)][:5]
    assert "team" in [question.kind for question in asked(TEAM)][:5]


def test_no_questions_about_features_to_a_story_without_a_model() -> None:
    assert not {"features", "offline-proxy", "heuristic"} & {question.kind for question in asked(MENTORING)[:5]}


def test_a_vague_word_is_quoted_back() -> None:
    questions = asked(TEAM, (found("vague-metric", TEAM, "performs much better"),))
    assert "“performs much better”" in one("metrics", questions).question


def test_a_passive_is_asked_for_its_actor() -> None:
    questions = asked(TEAM, (found("passive-role", TEAM, "It was decided"),))
    assert "It was decided" in one("team", questions).question


def test_findings_move_what_is_asked() -> None:
    def share(findings: tuple[Finding, ...]) -> float:
        cues = cues_of(read_cues(read(" ".join(BARE.split())), findings))
        return shares(cues, weights_of(cues))["challenge-handled"]

    assert share((found("resampled-before-split", BARE, "trained it per machine"),)) > share(())


def test_a_dodged_question_is_asked_again() -> None:
    text = "What matters is the team, and the team was great. We had a board and a cadence and a lot of fun."
    prompt = "Would it hold at 100 times the load?"
    questions = asked(text, (found("dodge", text, "What matters"),), kind="reply", prompt=prompt)
    assert prompt in one("scale", questions).question


def test_an_answered_question_is_taken_further() -> None:
    text = "No. It breaks at about eight times, since I keep all keys in one process, and I would shard them by brand."
    questions = asked(text, kind="reply", prompt="Would it hold at 100 times the load?")
    assert "hundred" not in one("scale", questions).question


def test_the_prompt_decides_what_a_reply_is_asked() -> None:
    text = "It went well and the others were happy with it, and I would do the same."
    own = asked(text, kind="reply", prompt="What was your own part in that?")
    regret = asked(text, kind="reply", prompt="What would you do differently?")
    assert own[0].kind in ("team", "hardest")
    assert "differently" in [question.kind for question in regret[:3]]


def test_competencies_stand_in_for_a_prompt() -> None:
    answer = read(" ".join(MENTORING.split()), competencies=("conflict",))
    assert "story asks conflict" in cues_of(read_cues(answer))


def test_nothing_is_taken_up_three_times() -> None:
    text = BARE + "I shipped it in May. Drivers trusted it. I learned a lot from the workshop. The forest runs every night."
    questions = asked(text, kind="walkthrough")
    assert sum("isolation forest" in question.question for question in questions) <= 2


@pytest.mark.parametrize("kind", KINDS)
def test_every_slot_has_wordings_and_fills_them(kind: str) -> None:
    assert kind in INVITE
    assert wording.wordings(kind, "any")
    for section, lines in wording._sections(wording.WORDINGS).items():
        if section.split()[0] == kind:
            for line in lines:
                assert line[-1] in "?."
                assert line.count("“") == line.count("”")
                names = {name for _, name, _, _ in Formatter().parse(line) if name}
                assert names <= {"thing", "quote", "whom", "who", "number", "metric", "period", "count", "crowd", "plainer"}, (
                    line
                )


def test_sections_belong_to_kinds() -> None:
    known = {*KINDS, "again", "short", "plainer"}
    assert {section.split()[0] for section in wording._sections(wording.WORDINGS)} == known


def test_weights_name_every_kind_and_known_cues() -> None:
    weights = load_weights()
    assert all(len(row) == len(KINDS) for row in weights.values())
    assert {"any", "kind story", "kind reply", "kind walkthrough"} <= set(weights)
    assert set(CONFIRMS.values()) <= set(weights)
    assert {"story " + about for about in ASKED_BY.values()} <= set(weights)


def test_the_weights_of_some_cues_are_those_of_all() -> None:
    every = load_weights()
    assert weights_of({"any", "kind story", "no such cue"}) == {cue: every[cue] for cue in ("any", "kind story")}


def test_shares_sum_to_one_and_are_ranked() -> None:
    likely = list(shares({"any", "kind story", "no such cue"}, load_weights()).values())
    assert sum(likely) == pytest.approx(1)
    assert likely == sorted(likely, reverse=True)


def test_what_a_question_asks_about_and_what_an_answer_tells_is_found() -> None:
    assert phrases.asked("why not a simpler model".split()) >= {"asks simpler", "asks choice"}
    assert not phrases.asked([])
    assert "told launch" in cues_of(read_cues(read("We built it in May. It went live in June.")))


def test_secrets_of_layout_do_not_matter() -> None:
    flat: Answer = read(" ".join(BARE.split()))
    parted: Answer = read(BARE.strip())
    assert [question.kind for question in follow_ups(flat)] == [question.kind for question in follow_ups(parted)]


def test_what_was_turned_down_is_not_asked_about_as_if_it_ran() -> None:
    told = (
        "Drivers spent eleven minutes looking for a space. The main decision was a state-space model against a gradient-boosted one."
        " Boosting was better by 2 points of error on quiet days. I chose the state-space model, because it carries its own"
        " uncertainty. On two days the error went from 19 spaces to 6."
    )
    questions = questions_of(read(told, kind="walkthrough"), list(KINDS))
    assert not [question.question for question in questions if "boosting" in question.question.lower()]
