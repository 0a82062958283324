"""Classes of cost as people write them, read into powers: ``n log n``, ``V + E``, ``n·k``, ``n^2``, ``2^n``.

A cost is a sum of terms; a term is a product of letters with powers, with or without a logarithm. What a letter means is said by the
exercise: the power with which it grows when the input does.
"""

import re
from collections.abc import Mapping
from math import inf

from greenroom.record import NamedTuple

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<log>(?i:log|lg|ln)(?:[₂₁₀2e]|_2|10)?(?![A-Za-z]))|(?P<name>[A-Za-z_α][A-Za-z_0-9]*)"
    r"|(?P<power>\*\*|\^)|(?P<raised>[²³])|(?P<sign>[-+*/()!,·×⋅∙|√]))"
)
SUPERSCRIPTS = {"²": 2.0, "³": 3.0}
TIMES = ("*", "/", "·", "×", "⋅", "∙")
FUSED = re.compile(r"(?P<before>[A-Za-z]?)(?i:log|lg|ln)(?P<after>[A-Za-z]{1,2})")
CALLS = ("max", "min", "sum", "sqrt", "len", "ceil", "floor", "abs")


class Term(NamedTuple):
    """A product: the power of each letter, whether a logarithm is in it, and whether it grows faster than any power."""

    powers: tuple[tuple[str, float], ...] = ()
    has_log: bool = False
    explodes: bool = False


class Cost(NamedTuple):
    """A sum of terms."""

    terms: tuple[Term, ...]

    def power(self, letters: Mapping[str, float]) -> float | None:
        """With which power of the size this grows; None where a letter is unknown, infinite for 2^n and n!."""
        powers = [_power(term, letters) for term in self.terms]
        known = [power for power in powers if power is not None]
        return max(known) if len(known) == len(powers) and known else None

    @property
    def has_log(self) -> bool:
        """Whether a term has a logarithm."""
        return any(term.has_log for term in self.terms)


ONE = Term()


def simple(power: float, letter: str = "n", *, has_log: bool = False) -> Cost:
    """One letter to a power."""
    return Cost((Term(((letter, power),) if power else (), has_log),))


def read_cost(text: str, names: Mapping[str, float] | None = None) -> Cost | None:
    """The cost that stands between the brackets of an O(…); None where it is none. ``names`` are letters longer than one sign."""
    try:
        reader = _Reader(text, frozenset(names or ()))
        cost = reader.sum()
    except (ValueError, RecursionError):
        return None
    return cost if reader.is_over else None


def _power(term: Term, letters: Mapping[str, float]) -> float | None:
    if term.explodes:
        return inf
    total = 0.0
    for letter, power in term.powers:
        grows = letters.get(letter, letters.get(letter.swapcase()))
        if grows is None:
            return None
        total += grows * power
    return total


class _Reader:
    """Recursive descent over the tokens of a cost."""

    def __init__(self, text: str, names: frozenset[str]) -> None:
        self.names = names
        self.tokens = list(_tokens(text))
        self.at = 0

    @property
    def is_over(self) -> bool:
        return self.at == len(self.tokens)

    def sum(self) -> Cost:
        terms = list(self.product())
        while self._next("+", "-", ",", "|"):
            is_less = self._take()[1] == "-"
            further = self.product()
            terms += [] if is_less else further
        return Cost(tuple(terms))

    def product(self) -> list[Term]:
        terms = self.factor()
        while not self.is_over and not self._next("+", "-", ",", ")", "|"):
            divides = self._next(*TIMES) and self._take()[1] == "/"
            further = self.factor()
            terms = terms if divides and not any(term.powers for term in further) else _multiplied(terms, further, divides)
        return terms

    def factor(self) -> list[Term]:
        base = self._base()
        if self._next("!"):
            self._take()
            return [Term(explodes=True)]
        kind, text = self._peek()
        if kind == "raised":
            self._take()
            return _raised(base, SUPERSCRIPTS[text])
        if kind == "power":
            self._take()
            return self._powered(base)
        if text.lower() in ("squared", "square", "cubed", "cube"):
            self._take()
            return _raised(base, 3 if text.lower().startswith("cube") else 2)
        return base

    def _powered(self, base: list[Term]) -> list[Term]:
        kind, text = self._peek()
        if kind == "number":
            self._take()
            return _raised(base, float(text))
        self._base()
        return [Term(explodes=True)]

    def _base(self) -> list[Term]:
        kind, text = self._take()
        if kind == "number":
            return [ONE]
        if kind == "log":
            return self._logarithm()
        if text == "(":
            inner = self.sum()
            if self._take()[1] != ")":
                raise ValueError(text)
            return list(inner.terms)
        if kind == "name":
            return self._named(text)
        raise ValueError(text)

    def _logarithm(self) -> list[Term]:
        if self._peek()[0] == "power" or self._peek()[0] == "raised":
            self._take()
            if self._peek()[0] == "number":
                self._take()
        if not self.is_over and (self._next("(") or self._peek()[0] in ("name", "number")):
            self.factor()
        return [Term(has_log=True)]

    def _named(self, name: str) -> list[Term]:
        if name.lower() in CALLS and self._next("("):
            inner = self._base()
            return (
                _raised(inner, 0.5) if name.lower() == "sqrt" else inner if name.lower() != "len" else [Term((("len", 1.0),))]
            )
        return [ONE] if name.lower() in ("α", "alpha") else [_split(name, self.names)]

    def _peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("", "")

    def _next(self, *signs: str) -> bool:
        return self._peek()[1] in signs

    def _take(self) -> tuple[str, str]:
        token = self._peek()
        if not token[0]:
            raise ValueError("it ends too early")
        self.at += 1
        return token


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at = 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise ValueError(text[at:])
        found.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return found


def _split(name: str, names: frozenset[str]) -> Term:
    """A word of a cost: a known name, or letters run together (``nk``, ``nlogn``)."""
    fused = FUSED.fullmatch(name)
    if name not in names and fused:
        return Term(_counted(fused["before"]), has_log=True)
    if name in names or len(name) > 2 or not name.isalpha():
        return Term(((name, 1.0),))
    return Term(_counted(name))


def _counted(letters: str) -> tuple[tuple[str, float], ...]:
    return tuple((letter, float(letters.count(letter))) for letter in sorted(set(letters)))


def _multiplied(ones: list[Term], others: list[Term], divides: bool) -> list[Term]:
    return [_product(one, other, -1.0 if divides else 1.0) for one in ones for other in others]


def _product(one: Term, other: Term, sign: float) -> Term:
    powers = dict(one.powers)
    for letter, power in other.powers:
        powers[letter] = powers.get(letter, 0.0) + sign * power
    return Term(tuple(sorted(powers.items())), one.has_log or other.has_log, one.explodes or other.explodes)


def _raised(terms: list[Term], power: float) -> list[Term]:
    return [
        Term(tuple((letter, each * power) for letter, each in term.powers), term.has_log and power > 0, term.explodes)
        for term in terms
    ]
