"""The registry of models: MLflow on SQLite, with lineage, aliases that move only through a gate, and a way back."""

import hashlib
import json
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from greenroom.errors import UnusableOption, UnusableWorkspace
from greenroom.labs.kit import registered
from greenroom.labs.kit.gates import ALWAYS, Rule, name_of, refused
from greenroom.labs.kit.registered import PROMOTED, REFUSED, ROLLED_BACK, WITHDRAWN, Move, Version
from greenroom.labs.kit.registry_store import closed, files_of, opened

CHAMPION, CHALLENGER = "champion", "challenger"
_MODEL, _LINEAGE, _METRICS, _SHA256, _MOVE = "model", "lineage", "metrics", "sha256", "move."


class Registry:
    """The models of one folder; close it, or use it in a ``with``.

    Names are letters, digits, "-", "_" and "."; a fault in them, a version or an alias that does not exist raises
    UnusableOption.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._client, self._experiment = opened(folder)

    def __enter__(self) -> "Registry":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Gives the database's connections back."""
        closed(self._client)

    def register(self, name: str, model: Path | bytes, lineage: Mapping[str, Any] | Any, metrics: Mapping[str, float]) -> int:
        """The number of the new version, or of the one with the same files, lineage and metrics.

        ``model`` is a file, a folder or bytes, and is copied; ``lineage`` is a mapping or a named tuple that names the training
        set, of what JSON can hold (`training_set.Lineage`); it comes back as a mapping whose tuples are lists.
        """
        lineage = json.loads(json.dumps(dict(_mapping(lineage))))
        metrics = {key: float(value) for key, value in metrics.items()}
        with tempfile.TemporaryDirectory() as made:
            source = _as_path(model, Path(made))
            sha256 = hash_of(source)
            tags = {_SHA256: sha256, _METRICS: json.dumps(metrics), _LINEAGE: json.dumps(lineage)}
            for known in self._all(name):
                if tags.items() <= known.tags.items():
                    return int(known.version)
            return self._registered(name, source, tags, lineage, metrics)

    def versions(self, name: str) -> tuple[Version, ...]:
        """All versions of a model, the first one first; empty for an unknown name."""
        aliases = self._aliases(name)
        return tuple(self._version(found, aliases) for found in self._all(name))

    def version(self, name: str, number: int) -> Version:
        """One version."""
        return self._version(self._found(name, number), self._aliases(name))

    def holder(self, name: str, alias: str = CHAMPION) -> Version | None:
        """The version that an alias points to now, or None."""
        number = self._aliases(name).get(alias)
        return None if number is None else self.version(name, number)

    def load(self, name: str, alias: str = CHAMPION) -> Path:
        """The path of the model (file or folder) that an alias points to.

        Raises UnusableWorkspace where its files are not those that were registered.
        """
        found = self.holder(name, alias)
        if found is None:
            raise UnusableOption(f"No version of {name} is the {alias}: promote one first")
        if not found.intact:
            raise UnusableWorkspace(
                f"The files of {name} version {found.number} are not those that were registered: roll {alias} back"
            )
        return self._path(self._found(name, found.number))

    def promote(self, name: str, number: int, alias: str = CHAMPION, gate: Iterable[Rule] = (), at: str = "") -> Move:
        """Points the alias to a version if it passes the gate (and `gates.ALWAYS`); a refusal is recorded and moves nothing."""
        candidate, holder = self.version(name, number), self.holder(name, alias)
        rules = (*ALWAYS, *gate)
        against = refused(rules, candidate, holder)
        kind = REFUSED if against else PROMOTED
        rule = "; ".join(rule for rule, _ in against) or "; ".join(map(name_of, rules))
        says = "; ".join(says for _, says in against) or "every rule of the gate is met"
        return self._move(name, kind, alias, number, holder, rule, says, at)

    def rollback(self, name: str, alias: str = CHAMPION, why: str = "", at: str = "") -> Move:
        """Points the alias to the version that held it before and whose files are intact; twice goes back by two.

        An alias that somebody moved past the gate goes back to where the history has it. Raises UnusableOption where no
        version held it before.
        """
        held, holder = registered.holders(self.history(name), alias), self.holder(name, alias)
        strayed = bool(held) and (holder is None or holder.number != held[-1])
        earlier = [number for number in (held if strayed else held[:-1]) if self.version(name, number).intact]
        if not earlier:
            raise UnusableOption(f"No version of {name} was the {alias} before: there is nothing to roll back to")
        rule = "back to where the history has it" if strayed else "back to the version before"
        return self._move(name, ROLLED_BACK, alias, earlier[-1], holder, rule, why, at)

    def withdraw(self, name: str, alias: str = CHALLENGER, why: str = "", at: str = "") -> Move:
        """Takes the alias away, so that no version answers to it."""
        return self._move(name, WITHDRAWN, alias, None, self.holder(name, alias), "withdrawn", why, at)

    def history(self, name: str) -> tuple[Move, ...]:
        """Every move of every alias of a model, refused ones too, the first one first."""
        model = self._model(name)
        tags = sorted((key, value) for key, value in (model.tags if model else {}).items() if key.startswith(_MOVE))
        return tuple(registered.read(value) for _, value in tags)

    def faults(self, name: str) -> tuple[str, ...]:
        """Sentences on what is not as it was left: an alias that was moved past the gate, or files that were changed."""
        moves, aliases = self.history(name), self._aliases(name)
        strayed = []
        for alias in sorted({*aliases, *(move.alias for move in moves)}):
            held, now = registered.holders(moves, alias)[-1:], [aliases[alias]] if alias in aliases else []
            if held != now:
                strayed.append(
                    f"{alias} of {name} points to {_said(now)}, but the last move of the history was to {_said(held)}"
                )
        changed = [f"the files of {name} version {each.number} were changed" for each in self.versions(name) if not each.intact]
        return (*strayed, *changed)

    def _registered(
        self, name: str, source: Path, tags: dict[str, str], lineage: dict[str, Any], metrics: dict[str, float]
    ) -> int:
        run = self._client.create_run(self._experiment, run_name=name).info.run_id
        for metric, value in metrics.items():
            self._client.log_metric(run, metric.replace("@", "_at_"), value)
        if source.is_dir():
            self._client.log_artifacts(run, str(source), f"{_MODEL}/{source.name}")
        else:
            self._client.log_artifact(run, str(source), _MODEL)
        if self._model(name) is None:
            self._client.create_registered_model(name)
        told = {f"{_LINEAGE}.{key}": value for key, value in lineage.items() if isinstance(value, str | int)}
        made = self._client.create_model_version(
            name, f"runs:/{run}/{_MODEL}/{source.name}", run, {**tags, **told}, await_creation_for=0
        )
        self._client.set_terminated(run)
        return int(made.version)

    def _move(
        self, name: str, kind: str, alias: str, version: int | None, holder: Version | None, rule: str, says: str, at: str
    ) -> Move:
        """The history is written first: an alias that a crash left behind shows up among the faults."""
        was = None if holder is None else holder.number
        move = Move(len(self.history(name)) + 1, kind, _alias(alias), version, was, rule, says, at)
        self._client.set_registered_model_tag(name, f"{_MOVE}{move.number:06}", registered.written(move))
        if kind == WITHDRAWN and holder is not None:
            self._client.delete_registered_model_alias(name, alias)
        if kind in (PROMOTED, ROLLED_BACK):
            self._client.set_registered_model_alias(name, alias, str(version))
        return move

    def _version(self, found: Any, pointing: dict[str, int]) -> Version:
        sha256, number, path = found.tags[_SHA256], int(found.version), self._path(found)
        aliases = tuple(sorted(alias for alias, held in pointing.items() if held == number))
        intact = path.exists() and hash_of(path) == sha256
        lineage, metrics = json.loads(found.tags[_LINEAGE]), json.loads(found.tags[_METRICS])
        return Version(found.name, number, lineage, metrics, sha256, intact, aliases)

    def _path(self, found: Any) -> Path:
        name: str = found.source.rsplit("/", 1)[-1]
        return files_of(self.folder, found.run_id) / _MODEL / name

    def _all(self, name: str) -> list[Any]:
        found = self._client.search_model_versions(f"name='{_name(name)}'", max_results=10_000)
        return sorted(found, key=lambda each: int(each.version))

    def _found(self, name: str, number: int) -> Any:
        found = self._client.search_model_versions(f"name='{_name(name)}' and version_number={int(number)}")
        if not found:
            raise UnusableOption(f"There is no version {number} of {name} in the registry {self.folder}")
        return found[0]

    def _model(self, name: str) -> Any:
        return next(iter(self._client.search_registered_models(f"name='{_name(name)}'")), None)

    def _aliases(self, name: str) -> dict[str, int]:
        model = self._model(name)
        return {alias: int(number) for alias, number in model.aliases.items()} if model else {}


def hash_of(path: Path) -> str:
    """The sha256 of a file's bytes; of a folder, that of its files' names and hashes in the order of their names."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    files = sorted((each.relative_to(path).as_posix(), each) for each in path.rglob("*") if each.is_file())
    return hashlib.sha256("".join(f"{name} {hash_of(each)}\n" for name, each in files).encode()).hexdigest()


def _as_path(model: Path | bytes, folder: Path) -> Path:
    if isinstance(model, bytes):
        (folder / "model.bin").write_bytes(model)
        return folder / "model.bin"
    if not model.exists():
        raise UnusableOption(f"There is no model at {model}")
    return model


def _mapping(lineage: Any) -> Mapping[str, Any]:
    found: Mapping[str, Any] = lineage._asdict() if hasattr(lineage, "_asdict") else lineage
    return found


def _said(numbers: list[int]) -> str:
    return f"version {numbers[0]}" if numbers else "none"


def _name(name: str) -> str:
    if not re.fullmatch(r"[\w.-]+", name):
        raise UnusableOption(f"{name!r} cannot name a model: take letters, digits, '-', '_' and '.'")
    return name


def _alias(alias: str) -> str:
    if not re.fullmatch(r"(?!latest$|v\d+$)[\w-]+", alias, re.IGNORECASE):
        raise UnusableOption(f"{alias!r} cannot be an alias: take letters, digits, '-' and '_', but no 'latest' and no 'v1'")
    return alias
