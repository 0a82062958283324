"""Python code in coloured pieces; static/code.js parts it in the same way."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from greenroom.studio.parts.joining import joined

KEYWORDS = (
    "False None True and as assert async await break case class continue def del elif else except finally for from global if"
    " import in is lambda match nonlocal not or pass raise return try while with yield"
).split()
PIECES = re.compile(
    r"(?P<comment>#[^\n]*)"
    r"|(?P<string>(?:\b[rbfuRBFU]{1,2})?(?:'''[\s\S]*?(?:'''|$)|\"\"\"[\s\S]*?(?:\"\"\"|$)|'(?:\\.|[^'\\\n])*'?|\"(?:\\.|[^\"\\\n])*\"?))"
    rf"|(?P<keyword>\b(?:{'|'.join(KEYWORDS)})\b)"
    r"|(?P<number>\b\d(?:[\w.])*)"
)


def coloured(code: str) -> Markup:
    """The code, unchanged, with its pieces named by class."""
    return joined(_pieces(code))


def _pieces(code: str) -> Iterator[Markup]:
    at = 0
    for match in PIECES.finditer(code):
        yield Markup("{}").format(code[at : match.start()])
        yield Markup('<span class="{}">{}</span>').format(match.lastgroup, match[0])
        at = match.end()
    yield Markup("{}").format(code[at:])
