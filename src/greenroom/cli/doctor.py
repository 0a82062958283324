"""Show how code is kept in on this machine: the tier, the attacks that its self-test tried, and what it does not hold.

The self-test runs now: each attack is tried in a box like the one that your code gets. Exit status: 0 where code is shut in, 1
where limits are all that there is, 2 where no code can be run.
"""

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.paint import Paint
from greenroom.sandbox import TIERS, Sandbox, choose

if TYPE_CHECKING:
    from greenroom.cli.parser import Parser


class Options(NamedTuple):
    """The tier that was asked for by name, and the form of the report."""

    tier: str | None = None
    format: str = "human"


def add_arguments(parser: "Parser") -> None:
    """The options of ``greenroom doctor``."""
    parser.add_argument("--tier", choices=list(TIERS), help="test this tier (default: the best one that holds)")
    parser.add_argument("--format", choices=("human", "json"), help="how to report (default: human)")


def run(options: Options) -> ExitStatus:
    """Tests the sandbox and prints what was found."""
    sandbox = choose(options.tier, ask=lambda question: True)  # noqa: ARG005 - the self-test is code of ours
    print(json.dumps(document(sandbox), indent=2) if options.format == "json" else page(sandbox, Paint.for_output()))
    sandbox.close()
    return ExitStatus.CLEAN if sandbox.shuts_in else ExitStatus.FINDINGS


def document(sandbox: Sandbox) -> dict[str, Any]:
    """The report as plain data: what each attack tried with whether it was held, and sentences."""
    return {
        "tier": sandbox.tier,
        "shuts_in": sandbox.shuts_in,
        "python": sandbox.python.version,
        "program": sandbox.python.program,
        "canaries": dict(sandbox.canaries),
        "gaps": list(sandbox.gaps),
        "better": dict(sandbox.better),
    }


def page(sandbox: Sandbox, paint: Paint) -> str:
    """The report for a person."""
    held = sum(sandbox.canaries.values())
    lines = [
        f"{paint.bold('Tier')}      {sandbox.tier}: {TIERS[sandbox.tier].what}",
        f"{paint.bold('Python')}    {sandbox.python.version}, {sandbox.python.program}",
        "",
        paint.bold(f"Self-test: {held} of {len(sandbox.canaries)} attacks held off"),
        *(_canary(name, was_held, paint) for name, was_held in sandbox.canaries.items()),
        "",
        paint.bold("What this tier does not hold"),
        *(f"  - {gap}" for gap in sandbox.gaps),
    ]
    if sandbox.better:
        lines += ["", paint.bold("What would be better"), *(f"  - {name}: {reason}" for name, reason in sandbox.better.items())]
    return "\n".join(lines)


def _canary(name: str, was_held: bool, paint: Paint) -> str:
    return f"  {paint.dress('held', 'green')}     {name}" if was_held else f"  {paint.dress('THROUGH', 'red')}  {name}"
