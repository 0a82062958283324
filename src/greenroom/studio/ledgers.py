"""The ledger of the workspace, read again when one of its files has changed."""

import os

from greenroom.errors import UnusableWorkspace
from greenroom.measured import Ledger
from greenroom.rehearsal.memory import ledger_in


class LedgerInUse:
    """The ledger in a folder, which need not be there."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._seen: frozenset[tuple[str, int, int]] | None = None
        self._ledger: Ledger | None = None

    def current(self) -> Ledger | None:
        """The ledger as its files are now; the one before where they cannot be read just now."""
        seen = self._looked_at()
        if seen != self._seen:
            try:
                self._ledger = ledger_in(self._folder).ledger if seen else None
            except UnusableWorkspace:
                return self._ledger
            self._seen = self._looked_at()
        return self._ledger

    def _looked_at(self) -> frozenset[tuple[str, int, int]]:
        try:
            with os.scandir(self._folder) as entries:
                found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".jsonl")]
        except OSError:
            return frozenset()
        return frozenset((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)
