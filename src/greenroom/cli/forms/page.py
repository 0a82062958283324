"""Lines as wide as the terminal, dressed or plain."""

from collections.abc import Iterator

from greenroom.cli.paint import Paint, columns

WIDEST, NARROWEST = 100, 40


class Page:
    """Lines of a given width, dressed or plain."""

    def __init__(self, paint: Paint, width: int) -> None:
        self.paint = paint
        self.width = width

    @classmethod
    def for_output(cls) -> "Page":
        """As wide as the terminal, between 40 and 100 columns; coloured where standard output is a terminal."""
        return cls(Paint.for_output(), max(NARROWEST, min(WIDEST, columns(WIDEST))))

    def wrapped(self, text: str, indent: int, first: str = "") -> Iterator[str]:
        """Text in lines, ``first`` standing in the indentation of the first one."""
        words = text.split()
        line = first.rjust(indent)
        if len(line) + len(text) <= self.width:
            yield line + " ".join(words)
            return
        empty = True
        for word in words:
            if not empty and len(line) + 1 + len(word) > self.width:
                yield line
                line, empty = " " * indent, True
            line += word if empty else " " + word
            empty = False
        yield line

    def headed(self, name: str, note: str, indent: int = 0) -> Iterator[str]:
        """A heading and a quiet note beside it, or below it where both do not fit on a line."""
        if not note or indent + len(name) + 2 + len(note) <= self.width:
            yield " " * indent + self.paint.bold(name) + (self.paint.dim(f"  {note}") if note else "")
        else:
            yield " " * indent + self.paint.bold(name)
            yield from (self.paint.dim(line) for line in self.wrapped(note, indent + 2))
