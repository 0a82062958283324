"""`greenroom card` prints how right the engine is, and the page says who labelled the answers."""

import re

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "grader-card.md").read_text(encoding="utf-8")


def test_it_prints_the_page_that_the_documentation_shows(greenroom):
    card = greenroom("card")
    assert card.status == 0
    assert card.out.strip() == PAGE.strip()


def test_its_first_lines_say_who_wrote_and_who_labelled():
    head = PAGE.split("## ")[0]
    assert "written and labelled by language models" in head
    assert "No human rater was involved" in head


def test_every_figure_stands_beside_a_guess_that_reads_nothing():
    for guess in ("place alone", "words of earlier findings", "length alone", "always"):
        assert re.search(rf"{guess} \.\d\d", PAGE)


def test_the_answers_that_try_to_fool_it_are_shown_one_by_one():
    assert PAGE.split("## Answers that try to fool it")[1].count("\n| ") >= 8
