"""Cut a story for a listener and a length: which of your own sentences to keep, and in which order.

STORY is a Markdown, text, .srt or .vtt file, or - for standard input. Every sentence that comes out is one of yours, as you
wrote it: read it aloud, and mend the joints yourself. `--openings` shows sentences to begin with for a peer, a manager and an
executive.

Exit status: 0, or 2 for unusable input or options.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.errors import UnusableInput, UnusableOption
from greenroom.exercise import AUDIENCES
from greenroom.library.answers import read_answer, read_piped
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import settings_for
from greenroom.reading.answer import Answer
from greenroom.stories.adapting import LONGEST, SHORTEST_CUT, Cut, cut, openings, words_of
from greenroom.stories.wording import cut_facts, listener, openings_facts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom adapt``."""
    add = parser.add_argument
    add("story", metavar="STORY", help="the story's file, or - for standard input")
    add("--audience", choices=AUDIENCES, default="peer", help="who listens (default: peer)")
    add("--seconds", type=float, default=120.0, metavar="N", help="how long it may take (default: 120)")
    add("--openings", action="store_true", help="show sentences to begin with, for a peer, a manager and an executive")
    add("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows the cut."""
    if not SHORTEST_CUT <= options.seconds <= LONGEST:
        raise UnusableOption(f"--seconds {options.seconds:g}: choose something between {SHORTEST_CUT:g} and {LONGEST:g}.")
    answer = _read(options.story)
    page = Page.for_output()
    if options.openings:
        if options.format == "json":
            print(json.dumps(openings_facts(answer), ensure_ascii=False))
            return ExitStatus.CLEAN
        found = openings(answer)
        print("\n".join(line for who, numbers in found.items() for line in _opening(answer, who, numbers, page)))
        return ExitStatus.CLEAN
    kept = cut(answer, options.audience, options.seconds)
    if options.format == "json":
        print(json.dumps(cut_facts(answer, kept, options.audience), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(answer, kept, options.audience, page)))
    return ExitStatus.CLEAN


def _read(path: str) -> Answer:
    source = read_piped(sys.stdin.buffer.read()) if path == "-" else read_answer(path)
    settings = settings_for(os.path.dirname(path) or ".")
    exercise = exercise_for(source, settings, {})
    answer = Answer(exercise, source.attempt, settings.plugins)
    if not answer.sentences:
        raise UnusableInput(f"{path} holds no sentence: write the story first, then cut it.")
    return answer


def _lines(answer: Answer, kept: Cut, audience: str, page: Page) -> Iterator[str]:
    yield page.paint.dim(f"For {listener(audience)}: {kept.seconds:.0f} of {kept.seconds_of_all:.0f} seconds.")
    for paragraph in kept.text(answer).split("\n\n"):
        yield ""
        yield from page.wrapped(printable(paragraph), 0)
    if kept.missing:
        yield ""
        said = f"{listener(audience).capitalize()} will miss what the story never says: {', '.join(kept.missing)}."
        yield from (page.paint.dim(line) for line in page.wrapped(said, 0))


def _opening(answer: Answer, audience: str, numbers: Sequence[int], page: Page) -> Iterator[str]:
    yield page.paint.bold(f"For {listener(audience)}")
    words = " ".join(words_of(answer, answer.sentences[number]) for number in numbers)
    yield from page.wrapped(printable(words) or "No sentence of the story says in twenty seconds what it is about.", 2)
    yield ""
