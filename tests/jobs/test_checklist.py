"""The checklist: one page of Markdown in which nothing of the posting comes through as markup."""

from hypothesis import given
from hypothesis import strategies as st

from greenroom.jobs.checklist import MARKS, checklist, plain
from tests.jobs.postings import labelled, of, read


def test_it_has_every_skill_and_fits_on_a_page():
    for row in labelled():
        posting = read(row["file"])
        page = checklist(posting)
        assert page.count("☐") == len(posting.skills) + len(posting.rubrics)
        assert len(page.splitlines()) <= 80


def test_markup_in_a_posting_is_shown_as_it_is_written():
    posting = of("# <b>ML Engineer</b> [click](http://x) `rm`\n\n## Requirements\n- Python. You apply for the position.\n")
    page = checklist(posting)
    assert "<b>" not in page.replace("\\<b\\>", "")
    assert "[click]" not in page


@given(st.text(max_size=80))
def test_a_text_made_plain_has_no_mark_that_is_not_taken_back(text):
    made = plain(text)
    assert "\n" not in made
    assert not MARKS.search(_without_escapes(made))


def _without_escapes(text: str) -> str:
    kept, at = [], 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        kept.append(text[at])
        at += 1
    return "".join(kept)
