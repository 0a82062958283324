"""The title of a posting and the firm that wrote it, as far as they can be told."""

import re

from greenroom.finding import Span
from greenroom.jobs.headings import CAN_LEARN, DUTIES, MUST, kind_of, share
from greenroom.jobs.parts import Part

ROLE = re.compile(
    r"\b(?:engineer|scientist|developer|architect|researcher|analyst|consultant|specialist|manager|lead|head of|director|expert"
    r"|statistician|economist|technologist|strategist|fellow|intern|associate|ingenieur|entwickler)s?\b",
    re.I,
)
VERB = re.compile(r"\b(?:is|are|will|ensures?|must|has|have|you|we|we're|you'll|who|works?)\b|[a-z]\. [A-Z]", re.I)
"""A line with one of these is a sentence."""
TITLE_LABEL = re.compile(r"^\W*(?:job title|title|position|role|job|vacancy)\s*:\s*", re.I)
COMPANY_LABEL = re.compile(r"(?mi)^\W*(?:company|employer|organi[sz]ation|firm)(?: name)?\W*:\W*(?P<name>[^\n|·]{2,60})$")
PROPER = r"(?-i:[A-Z0-9][\w&'’.-]*(?:[ ](?:[A-Z][\w&'’.-]*|of|and|&|AI|\d+)){0,3})"
COMPANIES = (
    re.compile(
        rf"(?i)\b(?P<name>{PROPER})\s*(?:\([^)\n]{{1,30}}\)\s*)?(?:is|are)\s+(?:hiring|looking|seeking|searching|recruiting)\b"
    ),
    re.compile(rf"(?im)^\W*about\s+(?P<name>(?!us\b|the\b|you\b|our\b|this\b){PROPER})\W*$"),
    re.compile(
        rf"(?im)^\W*(?:who is|life at|why|working at|join|meet|welcome to)\s+(?P<name>(?!us\b|the\b|you\b|our\b|work\b"
        rf"|join\b){PROPER})\W*$"
    ),
    re.compile(
        rf"(?i)\b(?:join|at)\s+(?P<name>(?!our\b|the\b|us\b|a\b|an\b|scale\b|least\b){PROPER})(?=,? (?:we|you|our|is)\b)"
    ),
    re.compile(
        r"(?m)^(?![\s>]*[-*•+]\s)\W*(?P<name>[A-Z][\w&'’.-]*(?: (?:[A-Z][\w&'’.-]*|of|and|&|plc)){0,4})\*{0,2}\s*(?:["
        r"|·•—,]|\s[–-]\s)\s*[A-Z]"
    ),
    re.compile(
        rf"(?m)^\W*(?P<name>{PROPER})\*{{0,2}}\s+(?:is|builds|runs|makes|develops|publishes|sells|moves|helps|provides|was)\s"
    ),
)
NO_FIRMS = frozenset(
    "We You Our The This Join Apply Remote Location Department Hybrid Job About It They Full-time Posted".split()
)
LOOK = 1200
"""Characters at the head of a posting in which its firm is looked for."""


def title_of(text: str, cut: list[Part]) -> Span:
    """Where the title stands: the first of the opening lines that names a role; empty where none does."""
    for part in cut[:12]:
        line = text[part.span.start : part.span.end]
        label = TITLE_LABEL.match(line)
        start = label.end() if label else len(line) - len(line.lstrip(" #*_\t>"))
        words = line[start:].split("** ", 1)[0].rstrip(" *_#\t")
        if len(words) > 140 and ROLE.search(words[:300]):
            return _said(text, part)
        if not ROLE.search(words) or not label and VERB.search(words) or kind_of(words) and share(words) > 0.7:
            continue
        if not label and (words.endswith((".", ":", "!", "?")) or len(words.split()) > 16):
            return _said(text, part)
        return Span(part.span.start + start, part.span.start + start + len(words))
    return Span(0, 0)


def _said(text: str, part: Part) -> Span:
    """The title that a sentence tells: "Acme is hiring a Founding AI Engineer"."""
    found = re.search(
        r"\b(?:hiring|seeking|looking for|searching for|need|as|join us as)\s+(?:an?|our|its"
        r"|the)\s+(?P<title>(?:[A-Z][\w/+-]*[ ,]*){1,6})",
        text[part.span.start : part.span.end],
    )
    if not found or not ROLE.search(found["title"]):
        return Span(0, 0)
    start = part.span.start + found.start("title")
    return Span(start, start + len(found["title"].rstrip(" ,")))


def company_of(text: str, title: Span, cut: list[Part]) -> str:
    """The name of the firm; empty where it is not told plainly."""
    labelled = COMPANY_LABEL.search(text)
    if labelled:
        return _plain(labelled["name"])
    asked = [part.span.start for part in cut if part.is_heading and part.kind in (DUTIES, MUST, CAN_LEARN)]
    head = text[: min([LOOK, *asked])] or text[:LOOK]
    for pattern in COMPANIES:
        for found in pattern.finditer(head):
            name = _plain(found["name"])
            within = title.start <= found.start("name") < title.end
            if name and name not in NO_FIRMS and not within and not ROLE.search(name) and not kind_of(name):
                return name
    return ""


def _plain(name: str) -> str:
    return " ".join(name.split()).strip(" *_#.,-–—'’")
