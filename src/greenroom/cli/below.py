"""Commands below a command: a file each, loaded only when it is called or its help is shown."""

from collections.abc import Collection, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from greenroom.cli.exit_status import ExitStatus

if TYPE_CHECKING:
    from argparse import ArgumentParser

Commands = Mapping[str, tuple[str, str]]
"""The file of each command in its package, and what it does."""


def add_commands(
    parser: "ArgumentParser", package: str, commands: Commands, what: str = "what to do", beyond: Collection[str] = ()
) -> None:
    """Adds the commands of a package with their options; all but those ``beyond`` one take a workspace."""
    below = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", help=what)
    for name, (_, does) in commands.items():
        module = _module(package, commands, name)
        made = below.add_parser(name, help=does, description=module.__doc__)
        module.add_arguments(made)
        if name not in beyond:
            made.add_argument(
                "--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)"
            )


def run_command(package: str, commands: Commands, options: Any) -> ExitStatus:
    """Runs the command that was named."""
    return ExitStatus(_module(package, commands, options.command).run(options))


def _module(package: str, commands: Commands, name: str) -> ModuleType:
    return import_module(f"{package}.{commands[name][0]}")
