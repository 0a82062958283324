"""Writes what can be derived: docs/rules.md, sources.md and cli.md, the tables of docs/api.md and the picture docs/check.svg.

python scripts/docs.py            write them
python scripts/docs.py --check    fail if one of them is not what it should be
"""

import argparse
import contextlib
import io
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURED = "examples/stories/broadband-churn.md"

from greenroom.cli.exit_status import ExitStatus  # noqa: E402
from greenroom.cli.main import COMMANDS, parser_for, run, usage  # noqa: E402
from greenroom.cli.rule import setting  # noqa: E402
from greenroom.recall.citing import works  # noqa: E402
from greenroom.recall.decks import shipped  # noqa: E402
from greenroom.rules.definition import Rule  # noqa: E402
from greenroom.rules.life import figures  # noqa: E402
from greenroom.rules.registry import every_rule  # noqa: E402

HEAD = "<!-- Made by scripts/docs.py; edit the code, not this page. -->\n\n"
FAMILIES = {
    "structure": "Structure and time",
    "numbers": "Numbers and evidence",
    "ownership": "Ownership",
    "judgement": "Judgement",
    "tone": "Tone",
    "audience": "Audience and confidentiality",
    "soundness": "Machine-learning soundness",
    "coding": "The coding round",
    "checking": "The file itself",
}


def rules_page() -> str:
    """Every rule, by family."""
    lines = [
        HEAD + "# Rules",
        "",
        "What `greenroom check` looks for. `greenroom rule NAME` shows one in the terminal. A finding of severity `hint` is",
        "advice that the engine is less sure of; it is hidden unless `--severity hint` asks for it. A *preview* is a rule of",
        "which too little was labelled, or too little is surely right; it only hints.",
        "",
    ]
    rules = sorted(every_rule().values(), key=lambda rule: (list(FAMILIES).index(rule.family), rule.code))
    for family, group in groupby(rules, key=lambda rule: rule.family):
        lines += [f"## {FAMILIES[family]}", ""]
        for rule in group:
            lines += _rule(rule)
    return "\n".join(lines)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### `{rule.name}`"
    yield ""
    yield f"{rule.code} · {rule.severity.label} · since {rule.since} · for {', '.join(rule.kinds)}"
    yield ""
    measured = figures().get(rule.name)
    if measured:
        yield f"{str(measured)[0].upper()}{str(measured)[1:]}."
        yield ""
    yield rule.page
    yield ""
    yield f"**Instead:** {rule.help}"
    yield ""
    for title, examples in (("Flagged", rule.weak), ("Not flagged", rule.strong)):
        yield f"{title}:"
        yield ""
        for example in examples[:3]:
            words = " ".join(example.text.split())
            short = words if len(words) < 300 else words[:300].rsplit(" ", 1)[0] + " …"
            yield f"> {escape(short, quote=False)}{escape(setting(example), quote=False)}"
            yield ""


def cli_page() -> str:
    """Every command with its help, and every exit status."""
    os.environ["COLUMNS"] = "100"
    lines = [HEAD + "# Command line", "", "```text", usage(), "```", ""]
    for name in COMMANDS:
        lines += [f"## greenroom {name}", "", "```text", *_helps(parser_for(name)), "```", ""]
    lines += ["## Exit status", "", "| status | name | meaning |", "| --- | --- | --- |"]
    meanings = re.findall(r"(\d): ([^;.]+)", ExitStatus.__doc__ or "")
    lines += [f"| {status.value} | {status.name.lower()} | {dict(meanings)[str(status.value)]} |" for status in ExitStatus]
    return "\n".join(lines) + "\n"


def _helps(parser: argparse.ArgumentParser) -> Iterator[str]:
    """A command's help, and that of the commands below it."""
    yield parser.format_help().rstrip()
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for below in action.choices.values():
                yield from ["```", "", f"### {below.prog}", "", "```text", *_helps(below)]


API_PAGE = ROOT / "docs/api.md"


def api_page() -> str:
    """The page of the API as it is, with its tables anew; as it is where the studio's packages are missing."""
    text = API_PAGE.read_text(encoding="utf-8")
    if find_spec("starlette") is None:
        return text
    from greenroom.studio.api.document import REASONS
    from greenroom.studio.api.table import OPERATIONS

    statuses = ["| status | when |", "| --- | --- |", *(f"| {status} | {why} |" for status, why in sorted(REASONS.items()))]
    rows = ["| operation | what it does |", "| --- | --- |"]
    rows += [f"| `{row.method} {row.path}` `{row.name}` | {row.says}{_asked(row.query, row.needs)} |" for row in OPERATIONS]
    return _between("operations", rows, _between("statuses", statuses, text))


def _asked(query: Mapping[str, object], needs: Sequence[str]) -> str:
    fields = [f"`{key}`{' (needed)' if key in needs else ''}" for key in query]
    return f" Query: {', '.join(fields)}." if fields else ""


def _between(name: str, rows: Sequence[str], text: str) -> str:
    """The text with rows between two marks."""
    head, begin, rest = text.partition(f"<!-- {name} -->\n")
    _, end, tail = rest.partition(f"<!-- end of {name} -->\n")
    return head + begin + "".join(f"{row}\n" for row in rows) + end + tail


COLOURS = {"31": "#c4314b", "32": "#2c8a4b", "33": "#b07500", "36": "#1f7a8c"}
STYLE = re.compile(r"\x1b\[([\d;]*)m")
LINE_HEIGHT, CHAR_WIDTH, MARGIN = 19, 8.43, 18
LONGEST_PICTURE = 88


def picture() -> str:
    """What `greenroom check` prints on an example, as an SVG without scripts, fonts or addresses."""
    os.environ |= {"COLUMNS": "92", "FORCE_COLOR": "1"}
    os.environ.pop("NO_COLOR", None)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.chdir(ROOT):
        run(["check", PICTURED])
    lines = [f"$ greenroom check {PICTURED}", "", *printed.getvalue().rstrip().split("\n")]
    lines = _shortened(lines)
    width = 2 * MARGIN + CHAR_WIDTH * 93
    height = 2 * MARGIN + LINE_HEIGHT * len(lines)
    rows = "\n".join(
        f'<text x="{MARGIN}" y="{MARGIN + LINE_HEIGHT * (number + 1) - 5}" xml:space="preserve">{_spans(line)}</text>'
        for number, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" '
        f'font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14" fill="#24292f">\n'
        f"<title>The report of greenroom check on an example answer</title>\n"
        f'<rect width="100%" height="100%" rx="8" fill="#fbfaf7" stroke="#d8d4c8"/>\n{rows}\n</svg>\n'
    )


def _shortened(lines: list[str]) -> list[str]:
    """The beginning, and from the time of each part on to the end."""
    tail = next(number for number, line in enumerate(lines) if "Time of each part" in line)
    room = LONGEST_PICTURE - (len(lines) - tail)
    ends = [number for number in range(min(room, tail)) if not lines[number].strip()]
    return lines if len(lines) <= LONGEST_PICTURE else [*lines[: ends[-1]], "", "  …", "", *lines[tail:]]


def _spans(line: str) -> str:
    pieces, styles, at = [], "", 0
    for match in [*STYLE.finditer(line), None]:
        text = line[at : match.start() if match else len(line)]
        if text:
            pieces.append(f"<tspan{_attributes(styles)}>{escape(text)}</tspan>")
        if match:
            styles, at = match[1], match.end()
    return "".join(pieces)


def _attributes(styles: str) -> str:
    found = []
    for style in styles.split(";"):
        if style in COLOURS:
            found.append(f' fill="{COLOURS[style]}"')
        elif style == "1":
            found.append(' font-weight="600"')
        elif style == "2":
            found.append(' fill="#6b6558"')
        elif style == "4":
            found.append(' text-decoration="underline"')
    return "".join(found)


def sources_page() -> str:
    """Where the facts on the cards stand, with how many cards cite each work."""
    cited = Counter(card.source.partition(", ")[0] for card in shipped())
    lines = [
        HEAD + "# Where the facts on the cards stand",
        "",
        "Every card of `greenroom drill` names a work by its key, and mostly a place in it. What can be computed is computed",
        "by the tests as well (`tests/recall/test_every_card.py`), whatever the work says.",
        "",
        "| key | work | cards |",
        "| --- | --- | --- |",
        *(f"| `{key}` | {work} | {cited[key]} |" for key, work in works().items()),
        "",
    ]
    return "\n".join(lines)


PAGES = {
    "docs/sources.md": sources_page,
    "docs/rules.md": rules_page,
    "docs/cli.md": cli_page,
    "docs/api.md": api_page,
    "docs/check.svg": picture,
}


def main() -> int:
    """Writes the pages, or says which are out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for name, make in PAGES.items():
        file, text = ROOT / name, make()
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                file.write_text(text, encoding="utf-8")
    if stale and check:
        print(f"Out of date: {', '.join(stale)}; run `python scripts/docs.py`.", file=sys.stderr)
    return int(bool(stale) and check)


if __name__ == "__main__":
    raise SystemExit(main())
