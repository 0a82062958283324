"""Text fitted to the page."""

import random
import textwrap

import pytest

from greenroom.cli.paint import columns, shortened

WORDS = ["a", "model", "trade-off", "--", "-", "retrained", "state-of-the-art", "(e.g.", "0.83", "…", "x" * 30, "I", "we—they"]


@pytest.mark.parametrize("seed", range(40))
def test_text_is_cut_as_textwrap_cuts_it(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(50):
        text = " ".join(draw.choices(WORDS, k=draw.randint(0, 12)))
        for width in range(3, 50):
            assert shortened(text, width) == textwrap.shorten(text, width, placeholder=" …"), (text, width)


def test_the_page_is_as_wide_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "71")
    assert columns(100) == 71


@pytest.mark.parametrize("said", ["", "0", "wide"])
def test_without_a_terminal_the_page_is_as_wide_as_usual(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", said)
    monkeypatch.setattr("sys.__stdout__", None)
    assert columns(100) == 100
