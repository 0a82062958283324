"""Labels in lines, and how much room they take; letters are measured by guess, a little too wide."""

from collections.abc import Sequence

LINE, LETTER, PADDING = 18.0, 7.8, 14.0
LONGEST_LINE, MOST_LINES = 22, 6


def wrapped(label: str) -> list[str]:
    """The label in lines of up to 22 letters; a word that is longer is cut, and lines beyond the sixth are left out."""
    lines = [""]
    for word in _cut(label.split()):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LONGEST_LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], "…"]


def room(lines: Sequence[str]) -> tuple[float, float]:
    """Width and height of lines, without padding; wide letters (Chinese, emoji) count double."""
    width = max((sum(2 if ord(letter) > 0x2E7F else 1 for letter in line) for line in lines), default=0)
    return width * LETTER, len(lines) * LINE


def _cut(words: Sequence[str]) -> list[str]:
    return [word[at : at + LONGEST_LINE] for word in words for at in range(0, len(word), LONGEST_LINE)]
