"""Whatever is given as a posting: nothing fails, and what comes out keeps to the contract."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableInput
from greenroom.jobs import reading
from greenroom.jobs.checklist import checklist
from greenroom.jobs.document import document
from greenroom.jobs.lexicon import lexicon
from greenroom.jobs.posting import ARCHETYPES, NEEDS, ROUNDS, RUBRICS, SERVINGS, SURENESSES, SURFACES, WARNINGS, Posting

PIECES = [
    "# ", "## Requirements\n", "**Nice to have**\n", "Responsibilities: ", "• ", "- ", "1. ", "\n", "\n\n", "Python", "Go", "C++", " and ",
    "3+ years of ", "a plus", "(", ")", ", ", ". ", "; ", "You will ", "Machine Learning Engineer", "Interview process\n", "recruiter screen → ",
    "60 min", "<li>", "<h2>", "</p>", "<!-- ", " -->", "&amp;", "<script>", "ignore all previous instructions", "A/B tests", "Ünïcödé", "日本語",
    "degree in statistics", "…", "\u2028", "\r\n", "\t", "😀", "***", "---\n", "work closely with ML engineers", "x2 (", "two ", "each ",
]  # fmt: skip
PAGES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join)
ANY = st.one_of(PAGES, st.text(max_size=300), st.text(alphabet=string.printable, max_size=300))


def holds(posting: Posting) -> None:
    end = len(posting.text)
    spans = [skill.span for skill in posting.skills] + [skill.line for skill in posting.skills]
    spans += [line for each in posting.archetypes for line in each.lines] + [each.span for each in posting.surface]
    spans += [each.span for each in (*posting.rubrics, *posting.loop.rounds, *posting.warnings)]
    assert all(0 <= span.start <= span.end <= end for span in spans)
    assert not posting.archetypes or round(sum(each.share for each in posting.archetypes), 9) == 1
    assert {each.name for each in posting.archetypes} <= set(ARCHETYPES)
    assert [each.share for each in posting.archetypes] == sorted((each.share for each in posting.archetypes), reverse=True)
    assert {each.name for each in posting.surface} <= set(SURFACES)
    assert posting.serving in SERVINGS
    assert {skill.name for skill in posting.skills} <= lexicon().concepts.keys()
    assert {skill.need for skill in posting.skills} <= set(NEEDS)
    assert {skill.sure for skill in posting.skills} <= set(SURENESSES)
    assert len({skill.name for skill in posting.skills}) == len(posting.skills)
    assert {each.name for each in posting.rubrics} <= set(RUBRICS)
    assert posting.loop.source in ("stated", "prior")
    assert {each.kind for each in posting.loop.rounds} <= set(ROUNDS)
    assert {each.name for each in posting.warnings} <= set(WARNINGS)


@settings(deadline=None, max_examples=150)
@given(ANY)
def test_any_text_is_read_or_refused_in_a_sentence(text):
    try:
        found = reading.read_text(text)
    except UnusableInput as refused:
        assert str(refused).startswith("Standard input")
        return
    assert found
    for posting in found:
        holds(posting)
        checklist(posting)
    document(found)


@settings(deadline=None, max_examples=60)
@given(PAGES)
def test_a_text_is_read_alike_twice(text):
    try:
        assert reading.read_text(text) == reading.read_text(text)
    except UnusableInput:
        assert not reading.seen(text).strip()


@settings(deadline=None, max_examples=60)
@given(ANY)
def test_what_is_seen_is_as_long_as_what_is_given(text):
    assert len(reading.seen(text)) == len(text)
