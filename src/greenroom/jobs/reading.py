"""Reads postings: the three passes over each, in one place."""

import re
from collections.abc import Sequence

from greenroom.errors import UnusableInput
from greenroom.finding import Span
from greenroom.jobs import html_text, sources
from greenroom.jobs.apart import apart
from greenroom.jobs.loops import loop_of
from greenroom.jobs.mentions import mentions
from greenroom.jobs.naming import company_of, title_of
from greenroom.jobs.parts import parts
from greenroom.jobs.posting import Loop, Posting
from greenroom.jobs.rubrics import rubrics
from greenroom.jobs.skills import skills
from greenroom.jobs.tokens import tokens
from greenroom.jobs.warnings import warnings
from greenroom.jobs.weighing import archetypes, surfaces

NO_WORDS = re.compile(
    r"(?s)<!--.{0,1000}?-->|https?://\S+|www\.\S+|[\w.+-]{1,40}@[\w-]{1,40}\.\S{1,60}|(?<=\])\([^()\s]*\)|</?[a-zA-Z][^<>\n]{0,200}>"
)
UNREADABLE = {"not-english"}
"""Warnings below which nothing else is guessed."""
DRAWN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Characters that no reader sees: they part no words."""


def read_file(path: str) -> list[Posting]:
    """Every posting in a file. Raises `UnusableInput`, one plain sentence."""
    return read_text(sources.read_source(path), path)


def read_text(text: str, path: str = "-") -> list[Posting]:
    """Every posting in a text, mostly one. Raises `UnusableInput` where it is empty or far longer than any posting."""
    name = "Standard input" if path == "-" else path
    if not text.strip():
        raise UnusableInput(f"{name} is empty: paste the posting into it.")
    shown = seen(text)
    if len(shown.split()) * 4 > sources.MOST_CHARACTERS:
        raise UnusableInput(f"{name} has far more words than a posting: keep one posting in a file.")
    if not shown.strip():
        raise UnusableInput(f"{name} shows no words: save the posting as text.")
    return [_read(text, shown, span, path) for span in apart(shown)]


def seen(text: str) -> str:
    """A text of the same length in which only what a reader sees is left, without addresses."""
    shown = html_text.seen(text) if html_text.is_html(text) else text
    shown = NO_WORDS.sub(lambda match: " " * len(match[0]), shown)
    return DRAWN.sub(" ", shown)


def _read(text: str, whole: str, span: Span, path: str) -> Posting:
    """One posting; what stands outside of its span is blanked out, so that offsets stay those of the text."""
    shown = " " * span.start + whole[span.start : span.end] + " " * (len(whole) - span.end)
    given = " " * span.start + text[span.start : span.end] + " " * (len(text) - span.end)
    words = tokens(shown)
    cut = parts(shown)
    named = mentions(shown, words)
    told = warnings(given, shown, words, cut, len(named))
    if UNREADABLE & {warning.name for warning in told}:
        return Posting(path, text, whole, "", "", (), (), "unknown", (), (), Loop("prior", ()), told)
    if any(warning.name == "instruction-in-posting" for warning in told):
        shown = _without(shown, [warning.span for warning in told if warning.name == "instruction-in-posting"])
        words, cut = tokens(shown), parts(shown)
        named = mentions(shown, words)
    title = title_of(shown, cut)
    company = company_of(shown, title, cut)
    mix = archetypes(shown, words, cut, title)
    built, serving = surfaces(words, cut)
    return Posting(
        path,
        text,
        whole,
        " ".join(shown[title.start : title.end].split()),
        company,
        mix,
        built,
        serving,
        skills(shown, named, cut, company, title, mix[0].name),
        rubrics(shown, words, cut),
        loop_of(shown, cut, mix[0].name),
        told,
    )


def _without(shown: str, spans: Sequence[Span]) -> str:
    """The text with some of its stretches blanked: what speaks to programs asks nothing of the person."""
    for span in spans:
        shown = shown[: span.start] + re.sub(r"[^\r\n]", " ", shown[span.start : span.end]) + shown[span.end :]
    return shown
