"""What a run measured, as entries of the evidence ledger."""

from collections.abc import Iterator
from hashlib import sha256
from math import isfinite

from greenroom.evidence.entry import Entry
from greenroom.evidence.identity import id_of
from greenroom.evidence.soundness import faults_of
from greenroom.labs.lab import Lab
from greenroom.labs.running.figures import figures_of
from greenroom.labs.running.record import Figure, Run
from greenroom.labs.wording import measure_name


def entries_of(lab: Lab, run: Run) -> Iterator[Entry]:
    """An entry for each number of a run that is a number, with the same id whenever it is made of the same run."""
    for figure in figures_of(run):
        entry = entry_of(lab, run, figure)
        if isfinite(figure.measure.value) and not any(faults_of(entry)):
            yield entry


def entry_of(lab: Lab, run: Run, figure: Figure) -> Entry:
    """A number of a run as the ledger keeps it."""
    one, asked = figure.measure, run.asked
    seed = asked.seeds[0] if len(asked.seeds) == 1 else run.seeds_told
    world = f" --world {asked.world}" if asked.world else ""
    entry = Entry(
        "",
        measure_name(one),
        one.value,
        lab.key,
        one.variant,
        one.unit,
        one.low,
        one.high,
        one.n,
        one.split,
        _data_hash(lab, run, figure.stage),
        f"{run.version}+{run.code[:12]}",
        seed,
        max((ran.when for ran in run.stages if ran.stage == figure.stage), default=run.when)[:10],
        f"lab run {lab.key} --size {asked.size} --engine {asked.engine}{world}, run {run.id}",
        extra={"stage": figure.stage},
    )
    facts = (lab.key, run.id, figure.stage, one.variant, one.metric, one.part)
    return entry._replace(id=id_of("lab", *facts))


def _data_hash(lab: Lab, run: Run, stage: str) -> str:
    """The hash of what a stage and those before it read: the file's own where it is one."""
    read = {run.data[key] for key in _sources(lab, stage) if key in run.data}
    if len(read) < 2:
        return f"sha256:{read.pop()}" if read else ""
    return f"sha256:{sha256(' '.join(sorted(read)).encode()).hexdigest()}"


def _sources(lab: Lab, key: str) -> set[str]:
    stage = next(stage for stage in lab.stages if stage.key == key)
    return set(stage.sources).union(*(_sources(lab, need) for need in stage.needs))
