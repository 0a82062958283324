"""Show a rule's page: when it speaks, why an interviewer minds, weak and strong examples. Without a name: list all rules."""

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.paint import Paint
from greenroom.library.settings import settings_for
from greenroom.record import NamedTuple
from greenroom.rules.definition import Example, Rule
from greenroom.rules.life import figures
from greenroom.rules.registry import every_rule, find_rule

if TYPE_CHECKING:
    from greenroom.cli.parser import Parser

WIDTH = 88


class Options(NamedTuple):
    """The rule whose page was asked for; None for the list."""

    name: str | None = None

    @classmethod
    def of(cls, words: Sequence[str]) -> "Options | None":
        """One name; more are too many."""
        return cls(words[0]) if len(words) == 1 else None


def add_arguments(parser: "Parser") -> None:
    """The options of ``greenroom rule``."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="the rule's name, or its code")


def run(options: Options) -> ExitStatus:
    """Prints one page, or the list."""
    rules = every_rule(settings_for("").plugins)
    paint = Paint.for_output()
    if options.name:
        print(page(find_rule(options.name, rules), paint))
        return ExitStatus.CLEAN
    for rule in rules.values():
        print(f"{rule.code}  {paint.bold(f'{rule.name:24}')} {rule.summary}")
    print("\n`greenroom rule NAME` shows a rule's page.")
    return ExitStatus.CLEAN


def page(rule: Rule, paint: Paint) -> str:
    """A rule's page for the terminal."""
    return "\n".join(
        [
            f"{paint.bold(rule.name)}  {rule.code} · {rule.severity.label} · {rule.family} · since {rule.since}",
            *life_of(rule),
            "",
            *(line for part in rule.page.split("\n\n") for line in [*textwrap.wrap(part, WIDTH), ""]),
            paint.bold("Instead"),
            *textwrap.wrap(rule.help, WIDTH, initial_indent="  ", subsequent_indent="  "),
            "",
            paint.bold("Flagged"),
            *_shown(rule.weak),
            paint.bold("Not flagged"),
            *_shown(rule.strong),
            f"Silence it for one sentence: <!-- greenroom: ignore[{rule.name}] your reason -->",
        ]
    )


def life_of(rule: Rule) -> list[str]:
    """How far the rule is to be believed, in lines; none where that cannot be measured."""
    measured = figures().get(rule.name)
    return textwrap.wrap(str(measured), WIDTH) if measured else []


def _shown(examples: tuple[Example, ...]) -> list[str]:
    lines: list[str] = []
    for example in examples:
        words = textwrap.shorten(example.text, 3 * WIDTH, placeholder=" …")
        lines.extend([*textwrap.wrap(words, WIDTH, initial_indent="  “", subsequent_indent="   "), ""])
        lines[-2] += "”" + setting(example)
    return lines


def setting(example: Example) -> str:
    """What the example is set in, where it is more than a story for a peer that is told for the first time."""
    shown = [f"{key}: {value}" for key, value in example.exercise.items()]
    shown += [f"told before: “{textwrap.shorten(telling, WIDTH, placeholder=' …')}”" for telling in example.earlier[:1]]
    return f"  ({', '.join(shown)})" if shown else ""
