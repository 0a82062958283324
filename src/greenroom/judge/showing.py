"""What came out of a box, made safe to show: nothing in it steers a terminal, turns the direction of text, or is markup."""

from html import escape
from reprlib import Repr

LONGEST = 2_000
MORE = " …"


def shown(text: bytes | str, longest: int = LONGEST) -> str:
    """Text whose control, escape, bidirectional and other unprintable characters are written out (``\\x1b``, ``\\u202e``).

    Line feeds stay, tabs become spaces; what is longer than ``longest`` characters is cut.
    """
    if isinstance(text, bytes):
        text = text[: 4 * longest].decode("utf-8", "backslashreplace")
    text = text.replace("\r\n", "\n").expandtabs(4) if "\n" in text or "\t" in text else text
    safe = text if text.isprintable() else "".join(map(_safe, text[: longest + 1]))
    return safe if len(safe) <= longest else safe[: longest - len(MORE)] + MORE


def shown_value(value: object) -> str:
    """A value as Python writes it, shortened in the middle of long lists and texts, on one line."""
    return shown(SHORT.repr(value))


def shown_call(name: str, arguments: object, *, is_class: bool) -> str:
    """A case as somebody would type it: ``merge([1], [2])``, or the operations of a class in turn."""
    if is_class and isinstance(arguments, list | tuple):
        calls = [_call(str(operation[0]), operation[1:]) for operation in arguments[:FEW]]
        return "; ".join(calls) + (MORE if len(arguments) > FEW else "")
    return _call(name, arguments)


def as_html(text: str) -> str:
    """Text that was shown, for a page: markup in it is text."""
    return escape(shown(text), quote=True)


FEW = 12


def _call(name: str, arguments: object) -> str:
    listed = arguments if isinstance(arguments, list | tuple) else [arguments]
    return f"{shown(name)}({', '.join(map(shown_value, listed))})"


def _safe(char: str) -> str:
    if char.isprintable() or char == "\n":
        return char
    return char.encode("unicode_escape").decode("ascii")


class _Short(Repr):
    def __init__(self) -> None:
        super().__init__()
        self.maxlevel, self.maxlist, self.maxtuple, self.maxset, self.maxfrozenset, self.maxdict = 6, 12, 12, 12, 12, 8
        self.maxstring = self.maxother = 100

    def repr_int(self, value: int, level: int) -> str:  # noqa: ARG002
        """Digits, or how many bits they have where they are too many to be written."""
        if value.bit_length() > 400:
            return f"<a whole number of {value.bit_length()} bits>"
        return repr(value)


SHORT = _Short()
