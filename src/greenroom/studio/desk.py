"""The only place of the studio that changes anything."""

from greenroom.library.settings import Settings
from greenroom.rehearsal.flow import Clock
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace


class Desk:
    """Where rehearsals are held. One for each workspace."""

    def __init__(self, workspace: Workspace, history: History, settings: Settings, clock: Clock) -> None:
        self._workspace, self._history, self._settings, self._clock = workspace, history, settings, clock

    def close(self) -> None:
        """Lets go of everything."""
