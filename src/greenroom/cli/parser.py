"""Reads options; loaded where there are any."""

import argparse
from typing import NoReturn

from greenroom.cli.exit_status import ExitStatus


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one sentence."""

    def __init__(self, prog: str, description: str | None) -> None:
        super().__init__(prog=prog, description=description, formatter_class=argparse.RawDescriptionHelpFormatter)

    def error(self, message: str) -> NoReturn:
        """Ends with status 2 and says what to type instead."""
        self.exit(ExitStatus.UNUSABLE, f"greenroom: {message}; `{self.prog} --help` shows what there is.\n")
