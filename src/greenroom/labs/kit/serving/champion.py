"""The model that answers: a fixed one, or the one that an alias file points to at the moment."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol, runtime_checkable

from greenroom.errors import UsersFault
from greenroom.labs.kit.serving.aliases import Pointer, digest, pointed

Scores = Callable[[Any], Any]
"""From a float32 matrix of features to one score a row."""


class Loaded(NamedTuple):
    """A version and its model."""

    version: str
    scores: Scores


@runtime_checkable
class Champion(Protocol):
    """Who answers now. ``trouble`` is a sentence where the newest version could not be taken, and empty else."""

    trouble: str

    def current(self) -> Loaded | None:
        """The model of the moment; None while there is none."""

    def look(self) -> bool:
        """Look whether another one is to answer from now on. True where that is so."""


class Fixed:
    """One version for good."""

    trouble = ""

    def __init__(self, scores: Scores, version: str) -> None:
        self._loaded = Loaded(version, scores)

    def current(self) -> Loaded:
        """The one model."""
        return self._loaded

    def look(self) -> bool:
        """Never another one."""
        return False


class Aliased:
    """The version that ``alias`` points to in a file; looks are cheap while the file stays as it is.

    A version that cannot be taken (no file, another hash, a model that cannot score ``probe``) leaves the former one in
    its place: a bad promotion costs nobody an answer.
    """

    def __init__(self, path: Path, load: Callable[[Path], Scores], alias: str = "champion", probe: Any = None) -> None:
        self.path, self.alias, self.probe = path, alias, probe
        self.trouble = f"No version is called {alias} yet."
        self._load = load
        self._seen: tuple[int, int, int] | None = None
        self._pointer: Pointer | None = None
        self._loaded: Loaded | None = None

    def current(self) -> Loaded | None:
        """The newest version that could be taken."""
        return self._loaded

    def look(self) -> bool:
        """Read the file where it has changed, and take the version that it names. True where another one answers now."""
        seen = self._signature()
        if seen == self._seen:
            return False
        self._seen = seen
        try:
            changed = self._take()
        except Exception as error:
            self.trouble = _sentence(error, self.alias)
            return False
        self.trouble = ""
        return changed

    def _signature(self) -> tuple[int, int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

    def _take(self) -> bool:
        pointer = pointed(self.path).get(self.alias)
        if pointer is None:
            raise UsersFault(f"No version is called {self.alias} yet.")
        if pointer == self._pointer:
            return False
        scores = self._load(self._model(pointer))
        if self.probe is not None and len(scores(self.probe)) != len(self.probe):
            raise UsersFault(f"Version {pointer.version} does not give one score for each row.")
        self._loaded, self._pointer = Loaded(pointer.version, scores), pointer
        return True

    def _model(self, pointer: Pointer) -> Path:
        model = self.path.parent / pointer.model
        if digest(model) != pointer.sha256:
            raise UsersFault(f"The model of version {pointer.version} is not the one that was promoted: its hash is another.")
        return model


def _sentence(error: Exception, alias: str) -> str:
    if isinstance(error, UsersFault):
        return str(error)
    return f"The version that is called {alias} could not be loaded ({type(error).__name__})."
