"""The stages of a lab in their order, for every seed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from greenroom import __version__
from greenroom.errors import UnusableInput
from greenroom.labs.context import Context, Progress, without_a_bar
from greenroom.labs.data.finding import Located, Places, locate
from greenroom.labs.lab import Fault, Lab, Stage
from greenroom.labs.needing import function_of, needing
from greenroom.labs.outcome import Outcome
from greenroom.labs.running import identity
from greenroom.labs.running.record import Asked, Ran, Run
from greenroom.labs.running.store import Store

Thing = TypeVar("Thing")
Clock = Callable[[], datetime]
Told = Callable[[Run, Stage, int], None]


def _nothing(run: Run, stage: Stage, seed: int) -> None:
    """Nobody is told."""


class Workshop(NamedTuple):
    """Where and how a lab is run. ``told`` is called before each stage, with the run so far, the stage and its seed."""

    store: Store
    places: Places
    clock: Clock
    progress: Progress = without_a_bar
    told: Told = _nothing


def run_lab(lab: Lab, asked: Asked, workshop: Workshop) -> Run:
    """The run of a lab. What was measured before with the same content is taken from the store, whoever measured it.

    A stage whose data is missing, and every stage that needs it, is left out with a sentence. Raises `UnusableOption` where
    the extra is missing; what goes wrong in a stage is raised as it is, and the stages before it stay kept.
    """
    run = Run(id="", lab=lab.key, asked=asked, when="", code="", version=__version__)
    for run in stages_of(lab, asked, workshop):
        workshop.store.save(run)
    return run


def stages_of(lab: Lab, asked: Asked, workshop: Workshop) -> Iterator[Run]:
    """The run as it stands before the first stage and after each one; nothing goes on unless the next is asked for."""
    located = locate(lab, workshop.places)
    run = _begun(lab, asked, workshop, located)
    yield run
    for seed in asked.seeds:
        for stage in lab.stages:
            workshop.told(run, stage, seed)
            ran = _ran(lab, stage, seed, run, workshop, located)
            run = run._replace(stages=(*run.stages, ran))
            yield run
    yield run._replace(is_whole=True)


def faulted(lab: Lab, fault: Fault, run: Run, workshop: Workshop) -> Ran:
    """What comes of injecting a fault after a run, for its first seed; kept by its content like a stage.

    The fault's function is given all data that is here, and the outcomes and folders of all stages that ran. Raises
    `UnusableInput` where it asks for what is missing.
    """
    located = locate(lab, workshop.places)
    here = tuple(key for key, found in located.items() if found.path)
    done = tuple(ran.stage for ran in run.of(run.asked.seeds[0]) if ran.outcome)
    return _ran(lab, Stage(fault.key, fault.title, fault.function, done, here), run.asked.seeds[0], run, workshop, located)


@contextmanager
def serving(lab: Lab, run: Run, workshop: Workshop) -> Iterator[Context]:
    """What a lab's service is made of: all that a run left for its first seed, and an empty folder of its own."""
    with TemporaryDirectory(prefix="greenroom-") as folder:
        earlier, located = {ran.stage: ran for ran in run.of(run.asked.seeds[0])}, locate(lab, workshop.places)
        yield _context(Path(folder), run.asked.seeds[0], run, workshop, located, earlier, tuple(located))


def _begun(lab: Lab, asked: Asked, workshop: Workshop, located: Mapping[str, Located]) -> Run:
    code = identity.code_of(lab)
    data = {key: found.sha256 for key, found in located.items() if found.sha256}
    id_ = identity.run_id(lab, code, asked, data)
    when = workshop.clock().isoformat()
    return Run(id_, lab.key, asked, when, code, __version__, data, dict(identity.libraries()))


def _ran(lab: Lab, stage: Stage, seed: int, run: Run, workshop: Workshop, located: Mapping[str, Located]) -> Ran:
    earlier = {ran.stage: ran for ran in run.of(seed) if ran.stage in stage.needs}
    why = _left_out(stage, earlier, located)
    if why:
        return Ran(seed, stage.key, left_out=why)
    data = {key: located[key].sha256 for key in stage.sources if key in located}
    key = identity.stage_key(stage, run.code, run.asked, seed, data, [earlier[need].key for need in stage.needs])
    kept = workshop.store.kept(Ran(seed, stage.key, key, was_kept=True))
    return kept or _measured(lab, stage, Ran(seed, stage.key, key), run, workshop, located, earlier)


def _left_out(stage: Stage, earlier: Mapping[str, Ran], located: Mapping[str, Located]) -> str:
    missing = [located[key].missing for key in stage.sources if key in located and located[key].missing]
    missing += [earlier[need].left_out for need in stage.needs if earlier[need].left_out]
    return " ".join(dict.fromkeys(missing))


def _measured(
    lab: Lab,
    stage: Stage,
    ran: Ran,
    run: Run,
    workshop: Workshop,
    located: Mapping[str, Located],
    earlier: Mapping[str, Ran],
) -> Ran:
    measure: Callable[[Context], Outcome] = function_of(lab, stage.function)
    with workshop.store.measuring(ran.key) as folder:
        kept = workshop.store.kept(ran._replace(was_kept=True))
        if kept:
            return kept
        workshop.store.forget(ran.key)
        began = workshop.clock()
        context = _context(folder, ran.seed, run, workshop, located, earlier, stage.sources)
        with needing(f"The stage {stage.title!r}", lab.package):
            outcome = measure(context)
        ended = workshop.clock()
        done = ran._replace(outcome=outcome, when=ended.isoformat(timespec="seconds"), seconds=(ended - began).total_seconds())
        workshop.store.keep(ran.key, done)
    return workshop.store.kept(done) or done


def _context(
    folder: Path,
    seed: int,
    run: Run,
    workshop: Workshop,
    located: Mapping[str, Located],
    earlier: Mapping[str, Ran],
    sources: Sequence[str],
) -> Context:
    paths = {key: path for key in sources if key in located and (path := located[key].path)}
    files = {key: workshop.store.files(ran.key) for key, ran in earlier.items() if ran.key}
    return Context(
        run.asked.size,
        seed,
        AtHand(paths, {key: found.missing for key, found in located.items()}),
        folder,
        AtHand({key: ran.outcome for key, ran in earlier.items() if ran.outcome}, run.left_out),
        AtHand(files, run.left_out),
        run.asked.engine,
        run.asked.world,
        workshop.progress,
    )


class AtHand(dict[str, Thing]):
    """Things by their key; one that is missing for a reason is a sentence when it is asked for."""

    def __init__(self, things: Mapping[str, Thing], missing: Mapping[str, str]) -> None:
        super().__init__(things)
        self._missing = missing

    def __missing__(self, key: str) -> Thing:
        if self._missing.get(key):
            raise UnusableInput(self._missing[key])
        raise KeyError(key)
