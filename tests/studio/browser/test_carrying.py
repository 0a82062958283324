"""How marks live through edits, in the browser's own engine: a mark stays on the letters that it was put on."""

import random

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from tests.studio.browsing import Today, chromium, opened, window

__all__ = ["chromium", "opened", "window"]
CARRY = """async (cases) => {
  const { carry, edit } = await import("/static/carry.js");
  return cases.map(({ texts, carets, start, end }) => {
    const edits = carets.map((caret, at) => edit(texts[at], texts[at + 1], caret));
    return carry([{ start, end }], edits).map((mark) => [mark.start, mark.end]);
  });
}"""
CASES, LONGEST = 400, 12


class Letters:
    """A text whose letters are told apart though they look alike, so that it is known which of them a mark was put on."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.now = [self.letter() for _ in range(LONGEST)]
        self.start, self.end = sorted(chance.sample(range(LONGEST + 1), 2))
        self.marked = self.now[self.start : self.end]
        self.texts, self.carets = [self.text()], []

    def letter(self) -> list[str]:
        return [self.chance.choice("ab")]

    def text(self) -> str:
        return "".join(letter[0] for letter in self.now)

    def edited(self) -> "Letters":
        """Something is typed, deleted or put in place of what was selected; letters that it puts back count as never gone, and
        what is put between two letters of a mark belongs to it.
        """
        start, end = sorted(self.chance.choices(range(len(self.now) + 1), k=2))
        if self.chance.random() < 0.5:
            end = start
        typed = [self.letter() for _ in range(self.chance.randrange(4))]
        self.carets.append(start + len(typed))
        while start < end and typed and self.now[start] == typed[0]:
            start, typed = start + 1, typed[1:]
        while start < end and typed and self.now[end - 1] == typed[-1]:
            end, typed = end - 1, typed[:-1]
        if 0 < start <= end < len(self.now) and self.is_marked(self.now[start - 1]) and self.is_marked(self.now[end]):
            self.marked += typed
        self.now[start:end] = typed
        self.texts.append(self.text())
        return self

    def case(self) -> dict[str, object]:
        return {"texts": self.texts, "carets": self.carets, "start": self.start, "end": self.end}

    def expected(self) -> list[list[int]]:
        """From the first letter that is left of those marked to the last."""
        left = [at for at, letter in enumerate(self.now) if self.is_marked(letter)]
        return [[left[0], left[-1] + 1]] if left else []

    def is_marked(self, letter: list[str]) -> bool:
        return any(letter is marked for marked in self.marked)


def test_a_mark_covers_what_is_left_of_its_letters_after_any_edits(opened, window):
    Today(window).open(opened.address)
    chance = random.Random(7)
    tried = [Letters(chance) for _ in range(CASES)]
    for letters in tried:
        for _ in range(chance.randrange(5)):
            letters.edited()
    found = window.evaluate(CARRY, [letters.case() for letters in tried])
    wrong = [
        (letters.case(), got, letters.expected())
        for letters, got in zip(tried, found, strict=True)
        if got != letters.expected()
    ]
    assert wrong == []


def test_letters_before_and_behind_a_mark_may_be_typed_between_two_readings(opened, window):
    Today(window).open(opened.address)
    texts, carets = ["one two", "one two.", "!one two.", "!!one two."], [8, 1, 2]
    assert window.evaluate(CARRY, [{"texts": texts, "carets": carets, "start": 4, "end": 7}]) == [[[6, 9]]]
