"""What a write-up says that something costs: ``O(n log n)``, "linear", "n squared", "one pass", "log n per lookup"."""

import re
from collections.abc import Iterator, Mapping

from greenroom.finding import Span
from greenroom.reading.coding.costs import Cost, read_cost, simple
from greenroom.reading.coding.statements import statements
from greenroom.record import NamedTuple

TIME, SPACE = "time", "space"


class Claim(NamedTuple):
    """A cost that is claimed: the place and the statement that it stands in, and of what.

    ``of`` holds ``time``, ``space`` or both; ``is_other`` says that it is the cost of another way than the writer's own,
    ``is_part`` that of one step or operation; ``is_loose`` that no class was named ("one pass").
    """

    span: Span
    within: Span
    cost: Cost
    of: frozenset[str]
    is_other: bool
    is_part: bool
    is_loose: bool


class _Hit(NamedTuple):
    start: int
    end: int
    cost: Cost
    is_loose: bool
    of: str = ""


def claims(text: str, names: Mapping[str, float] | None = None) -> list[Claim]:
    """Every claim of a text, in order; ``names`` are the letters of the exercise."""
    plain = _plain(text)
    return [claim for within in statements(text) for claim in _of_statement(plain, within, names or {})]


def _plain(text: str) -> str:
    """The same length, with signs of multiplication for words and without those of typesetting."""
    for pattern, sign in SPELLED:
        text = pattern.sub(lambda found, sign=sign: sign.center(len(found[0])), text)  # type: ignore[misc]
    return text


def shown(claim: Claim, text: str) -> str:
    """The claim as it was written, on one line."""
    return " ".join(text[claim.span.start : claim.span.end].split())


SPELLED = (
    (re.compile(r"(?<=[a-z0-9)]) (?:times|x) (?=[a-z(]\w{0,6}\b|log|len)", re.I), "*"),
    (re.compile(r"(?<=\b[a-z])\.(?=log|lg)", re.I), "*"),
    (re.compile(r"[\\$#]"), " "),
)
LETTER = r"[a-zA-Z]"
LOG = r"(?:log|lg|ln)"
ATOM = rf"(?:\d*\s?{LETTER}(?![a-zA-Z'’])|{LOG}\s*\(?\s*{LETTER}(?![a-zA-Z])\)?)"
EXPRESSION = rf"{ATOM}(?:\s*(?:\^\s*\d|\*\*\s*\d|²|³|\bsquared?\b|\bcubed?\b))?(?:\s*[*·×+]?\s*{ATOM}(?:\s*(?:\^\s*\d|²))?)*"
BIG_O = re.compile(r"(?<![\w.])(?:big[- ]?)?[OoΘθΩ0]\s?\((?=[^\s)])", re.I)
BARE_O = re.compile(rf"(?<![\w.])(?:big[- ]?[oO](?:h)?(?: of)?|O(?: of)?)\s+(?P<cost>{EXPRESSION}|1\b)")
STATED = re.compile(
    rf"(?i:\b(?:complexity|run ?time|running time|time|cost|costs|space|memory|takes?|runs? in|order|it(?:'|’)?s|is|be)\b)"
    rf"(?:\s+(?i:complexity|cost|it|is|are|will|would|should|be|of|about|around|roughly|just|only|then|also|in|total))*\s*[:=~≈-]?\s*"
    rf"(?P<cost>[nNmMVE](?:\s*(?:\^\s*\d|\*\*\s*\d|²|³)|\s*[*·×+/]\s*{ATOM})?)(?=\s*(?:[.,;)\n]|$|\btime\b|\bfor\b|\band\b|\bspace\b|\bmemory\b|\bsteps\b|\boperations\b|\s*\*\s))"
)
MANY = r"(?:\d[\d ,._]*(?: ?(?:k|m|mio|million|billion|thousand|trillion)\b)|\d+(?:\.\d+)?e\d+|10 ?(?:\^|\*\*) ?\d+|10[⁴⁵⁶⁷⁸⁹]|\d{1,3}(?:[ ,._]\d{3})+|\d{3,})"
UNKNOWN = simple(1, "unknown")
WORDY: tuple[tuple[re.Pattern[str], Cost | None, bool, str], ...] = tuple(
    (re.compile(pattern, re.I), cost, is_loose, of)
    for pattern, cost, is_loose, of in (
        (rf"\b{LETTER}\s*[*·]?\s*{LOG}\s?\(?{LETTER}\)?(?![a-z])", None, False, ""),
        (rf"\b{LETTER}\s*[*·×]?\s*{LOG}2?\s?\(\s*[A-Za-z_]\w*(?:\([^()\n]*\))?\s*\)", None, False, ""),
        (rf"\b{LETTER}\s*[*·×]?\s*{LOG}\s(?:sum|total|max|range|width|peak|len)\b", None, False, ""),
        (r"\btheta\s?\(\s?n\s?\)", simple(1), False, ""),
        (rf"{MANY} ?(?:\w+ )?(?:steps|ops|iterations|comparisons|compares|additions|multiplications)\b|(?:\ba|about|around|roughly|some|=|~|≈) ?(?:a )?(?:few )?(?:thousand|million|billion|trillion) (?:steps|ops|operations|iterations|comparisons|compares)\b|(?:=|~|≈|about|around|roughly) ?(?:10 ?(?:\^|\*\*) ?\d+|\d+e\d+) operations\b", UNKNOWN, True, TIME),
        (rf"\b\d[\d ,._]*(?:[a-z]{{3,10}} ?)?(?:[*×·]|\bx\b|\btimes\b) ?{MANY}", UNKNOWN, True, TIME),
        (r"\b(?:n|m|k|len\(\w+\)) (?:each|per (?:row|check|round|query|call|step|candidate)|(?:steps|checks|comparisons|iterations|ops|rounds)(?! of tests))\b", UNKNOWN, True, TIME),
        (r"\b\d+(?:\.\d+)? ?(?:k|m|mio|million|thousand)? ?(?:dict |hash |table )?(?:look-?ups?|probes|accesses|hashes|reads|moves|checks) (?:per|for each|a|each|in all|worst|at most|total)\b|\b\d+(?:\.\d+)? ?(?:k|m|mio|million|thousand) (?:dict |hash )?(?:look-?ups?|probes|accesses|moves|reads|checks)\b", UNKNOWN, True, TIME),
        (r"\b(?:constant number of (?:times|steps)|(?:as fast|as cheap|same cost) as (?:a |the )?sort\w*|(?:enters?|added|appended|pushed)[^.;\n]{0,40}\bonce\b)", UNKNOWN, True, TIME),
        (r"\b(?:R|rows?|number of rows)\s?(?:[*×·]|\bx\b|\btimes\b)\s?(?:C|cols?|columns?|number of columns)\b(?! (?:matrix|grid|table|array))", UNKNOWN, True, TIME),
        (r"\b(?:(?:the |a |one |just a |single )?sort(?:ing)? (?:plus|\+|and|then) (?:a |one |a single |one single )(?:linear )?(?:walk|pass|scan|sweep|loop))\b", UNKNOWN, True, TIME),
        (r"\b(?:sort(?:ing)?|the sort)\b[^.;\n]{0,20}\b(?:dominates?|(?:takes|is) (?:the )?most (?:of )?(?:the )?time|is the (?:most expensive|dominant|expensive) part)", UNKNOWN, True, TIME),
        (r"\blinear(?:ish|-ish)\b", simple(1), False, ""),
        (r"\b(?:near(?:ly)?|almost|practically|effectively|essentially|basically)[- ]?(?:linear|constant)\b|\binverse ackermann\b|\bα\s?\(\s?n?\s?\)", UNKNOWN, False, TIME),
        (r"\b(?:each|every|all) (?:of the |of them |single )?\w+ (?:is |are |only |gets? |just )*(?:\w+ )?(?:at most |only |exactly |just )?once\b", simple(1), True, TIME),
        (r"\b(?:just|only|basically|mainly|mostly|really) (?:the |a |one )(?:sort|pass|walk|scan|loop)\b|\blog factor\b|\b(?:dominated|bounded) by (?:the )?\w+", UNKNOWN, True, TIME),
        (r"\d[\d ,._]*(?:k|million|thousand)? ?[*×] ?\d[\d ,._]*(?:k|million|thousand)? ?(?:=|≈|~|is|makes|gives)|(?:=|≈|~) ?\d[\d ,.]*(?:k|thousand|million|billion) \w+", UNKNOWN, True, TIME),
        (r"(?<![\w(])(?:[nmkvew]\s?(?:\^|\*\*)\s?[23]|[nmkvew][²³]|\b[nmkve]\s*[*·]\s*[nmkvew]\b(?!\s*[(\[=]))", None, False, ""),
        (r"\b[nmkve][- ]?(?:squared?|cubed?)\b", None, False, ""),
        (rf"(?<![\w(]){LOG}\s?\(?\s?[nmkvews]\)?(?![a-z(])", None, False, ""),
        (r"\b(?:quasi|log)[- ]?linear\b|\blineari?th?mic\b", simple(1, has_log=True), False, ""),
        (r"(?<![-\w])(?:line+a?[aei]r(?:ly)?|lini?ear|lineal|lineare)\b(?!\s+(?:search|regression|probing|algebra|model|layer|combination|interpolation|order|list|chain|sequence))", simple(1), False, ""),
        (r"\bliner (?:time|complexity|in)\b|\bproportional (?:to|with) (?:the )?(?:n\b|number|size|length|input)", simple(1), False, ""),
        (r"\bquad+r?[ai]+[td][ai]?[ct]+(?:ally)?\b|\bquadratical?\b", simple(2), False, ""),
        (r"\bcubic\b", simple(3), False, ""),
        (r"\bsub[- ]?linear\b", simple(0, has_log=True), False, ""),
        (r"\blogar[iy]th?mic(?:ally)?\b|\blog(?:arithmic)? time\b", simple(0, has_log=True), False, ""),
        (r"\bconstant[- ]?(?:amorti[sz]ed[- ])?(?:time|cost|work|per|in|lookups?)\b|\bamorti[sz]ed constant\b|\bin constant\b", simple(0), False, TIME),
        (r"\bconstant (?:extra |additional |auxiliary )?(?:space|memory|storage)\b|\bno extra (?:space|memory)\b", simple(0), False, SPACE),
        (r"\bexponential(?:ly)?(?= (?:time|in|cost|complexity|blow|number)|[.,;)\s]*$)|(?<![\w(])2\s?(?:\^|\*\*)\s?[nN]\b", read_cost("2^n"), False, ""),
        (r"\b(?:one|1|a single|single|just one|only one)[- ](?:linear )?(?:pass|sweep|scan|walk|traversal|go|loop)\b(?! (?:limiter|per test))", simple(1), True, TIME),
        (r"\b(?:two|2|three|3|couple of|both) (?:linear )?(?:passes|sweeps|scans|loops over)\b", simple(1), True, TIME),
        (r"\b(?:goes|go|walk|walks|loop|pass|passes|run|runs|iterate|look|looks|touch\w*|seen|visit\w*|processed|handled|read)\b[^.;\n]{0,40}\b(?:only |exactly |just )?once\b", simple(1), True, TIME),
    )
)  # fmt: skip
OTHER = re.compile(
    r"\b(?:brute|na[iï]ve(?:ly)?|instead of|rather than|avoid\w*|obvious|(?:comparing|checking|looking at|trying) (?:every|each|all)|(?:every|all|each) pairs?(?= (?:would|is too|are too))|worse|"
    r"better than|slower|faster than|beats?|than|too slow|not|n't|never|no longer|otherwise|alternative(?:ly)?|would have been|"
    r"if (?:i|we|you) (?:did|used|had|sorted|were|just|kept|went|do|use|sort|want)|could (?:also|have|be|get|do|use|bring|go|make|drop|improve|reduce)|"
    r"as (?:written|stated)|wait|hmm+|(?:if|were|should|once|when) [^,.;\n]{0,60}(?:unbounded|were|was|grew|grows|larger|bigger|longer|deeper|unlimited)|(?:first|initial) (?:idea|thought|instinct|version|attempt)|simple(?:st)? (?:way|version|approach|solution)|"
    r"down from|from|drops?|improve[ds]? (?:it|this|that)?|reduce[ds]?|a (?:heap|sort|dict|set|trie|deque|hash) would|sorting would|"
    r"(?:double|nested) loops? would|next time|one could|more time|possible|in theory|theoretical\w*|ideal(?:ly)?|optimal|required?|asks? for|wants?|(?:is|are|be) allowed|the limit (?:is|of)|out of the question|no way|hopeless|dead|never finish\w*|naiv)\b"
    r"|n't\b|n’t\b",
    re.I,
)
PART = re.compile(
    r"\b(?:per|each|every|lookups?|look-ups?|insert(?:s|ion)?|push(?:es)?|pop(?:s)?|append(?:s)?|get|put|operations?|op|step|membership|"
    r"amorti[sz]ed|access|call|query|queries|update)\b",
    re.I,
)
TIME_WORDS = r"time|run ?time|running time|runtime|cpu|speed|operations|steps|comparisons|work|pass(?:es)?|tc"
SPACE_WORDS = r"space|memory|mem|storage|extra|auxiliary|aux|ram|sc|additional"
AFTER = re.compile(
    rf"^[\s`)\]*]*(?:(?:in|of|for|the|extra|additional|worst[- ]case|auxiliary|expected|average|amorti[sz]ed|overall|total)\s+)*\b(?:(?P<both>(?:{TIME_WORDS})\s*(?:and|&|/|\+|,)\s*(?:{SPACE_WORDS}))|(?P<space>{SPACE_WORDS})|(?P<time>{TIME_WORDS}))\b",
    re.I,
)
BEFORE = re.compile(
    rf"\b(?:(?P<space>{SPACE_WORDS}|s(?=\s?[:=]))|(?P<time>{TIME_WORDS}|sort\w*|loop\w*|scan\w*|complexity))\b", re.I
)
CLAUSE = re.compile(r"[,;:.()\n]|\s[-–—]+\s|\b(?:and|but|then|so|which|while|whereas|because)\b", re.I)


def _of_statement(text: str, within: Span, names: Mapping[str, float]) -> Iterator[Claim]:
    hits = sorted(_hits(text, within, names), key=lambda hit: (hit.start, -hit.end))
    ends = within.start
    kept: list[_Hit] = []
    for hit in hits:
        if hit.start >= ends:
            kept.append(hit)
            ends = hit.end
    for number, hit in enumerate(kept):
        first = kept[number - 1].end if number else within.start
        last = kept[number + 1].start if number + 1 < len(kept) else within.end
        before, after = _clause_before(text[first : hit.start]), _clause_after(text[hit.end : last])
        of = frozenset((hit.of,)) if hit.of else _of_what(_behind(text[first : hit.start], number), text[hit.end : last])
        around = f"{before} {after}"
        yield Claim(
            Span(hit.start, hit.end), within, hit.cost, of, bool(OTHER.search(around)), bool(PART.search(around)), hit.is_loose
        )


def _behind(text: str, number: int) -> str:
    """What stands before a claim, without the word that says of what the one before it was: "O(k) memory, n log k"."""
    return AFTER.sub("", text, count=1) if number else text


def _hits(text: str, within: Span, names: Mapping[str, float]) -> Iterator[_Hit]:
    for found in BIG_O.finditer(text, within.start, within.end):
        end = _closing(text, found.end(), within.end)
        yield _Hit(found.start(), min(end + 1, within.end), _inside(text[found.end() : end], names), False)
    for pattern in (BARE_O, STATED):
        for found in pattern.finditer(text, within.start, within.end):
            cost = read_cost(found["cost"], names)
            if cost is not None:
                yield _Hit(*found.span("cost"), cost, False)
    for pattern, fixed, is_loose, of in WORDY:
        for found in pattern.finditer(text, within.start, within.end):
            cost = fixed or read_cost(found[0].replace("-", " "), names)
            if cost is not None:
                yield _Hit(*found.span(), cost, is_loose, of)


SIZES = re.compile(r"\s*(?:len\(\w+\)|(?:the )?(?:input|size|length|total|number of|sum of|amount of|all)\b[a-z ]*)\s*", re.I)


def _inside(text: str, names: Mapping[str, float]) -> Cost:
    """The cost between the brackets; "number of words" is linear in the size, other words are unknown."""
    if SIZES.fullmatch(text):
        return simple(1)
    return read_cost(text, names) or read_cost(text.rstrip(")"), names) or UNKNOWN


def _closing(text: str, start: int, end: int) -> int:
    """Where the bracket closes that was opened before ``start``; else where the line or what can be read ends."""
    depth = 1
    for at in range(start, end):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
        if text[at] in "\n;":
            return at
    return end


def _clause_before(text: str) -> str:
    """What stands before a claim up to where its clause begins; "every pair, O(n^2)" is one, "every pair so O(n^2)" two."""
    known = text.rstrip(" (`")
    at, last = 0, None
    for found in CLAUSE.finditer(known):
        if found.end() < len(known) - 3 or found[0].strip().isalpha():
            at = found.end()
        last = found
    is_bare = last is not None and last[0].strip().isalpha() and last.end() >= len(known) - 3
    return known[last.end() :] if is_bare and last is not None else known[at:]


def _clause_after(text: str) -> str:
    rest = text.lstrip(" )`*")
    found = CLAUSE.search(rest)
    return rest[: found.start()] if found else rest


def _of_what(before: str, after: str) -> frozenset[str]:
    following = AFTER.match(after)
    if following:
        return frozenset((TIME, SPACE)) if following["both"] else frozenset((SPACE if following["space"] else TIME,))
    told = list(BEFORE.finditer(re.split(r"[.;\n]", before)[-1]))
    if told:
        is_both = len(told) > 1 and {bool(each["space"]) for each in told[-2:]} == {True, False} and _joined(before, told)
        return frozenset((TIME, SPACE)) if is_both else frozenset((SPACE if told[-1]["space"] else TIME,))
    return frozenset((TIME,))


def _joined(before: str, told: list[re.Match[str]]) -> bool:
    """Whether "time and space" stand side by side."""
    piece = re.split(r"[.;\n]", before)[-1]
    return bool(re.fullmatch(r"\s*(?:and|&|/|\+|,)\s*", piece[told[-2].end() : told[-1].start()]))
