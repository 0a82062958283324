"""A worksheet to make a story of a run: its figures stand in notes, and the words are left to the person."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from greenroom.labs.lab import Lab, Variant
from greenroom.labs.outcome import Measure
from greenroom.labs.running.claims import BORNE_OUT, NOT_BORNE_OUT, Held, find, held
from greenroom.labs.running.figures import figures_of
from greenroom.labs.running.record import Figure, Run
from greenroom.labs.wording import Subject, amount, filled, measure_name

Pin = Callable[[Figure], str]
UNMEASURED = "(not measured)"
MORE = "What no claim of the page speaks of is left out here: `greenroom lab report` has every figure."


def no_pin(figure: Figure) -> str:  # noqa: ARG001
    """Nothing stands behind a number."""
    return ""


def worksheet(lab: Lab, run: Run, pin: Pin = no_pin) -> str:
    """The worksheet in Markdown, as `greenroom worksheet` reads it.

    Figures stand in comments, which never become part of the walkthrough; ``pin`` gives the mark that ties a number to the
    ledger.
    """
    return "\n".join(_lines(lab, run, pin)) + "\n"


def follow_ups(lab: Lab, run: Run) -> Iterator[tuple[str, str]]:
    """The questions that a run invites, each with the figures of its answer."""
    measures = [figure.measure for figure in figures_of(run)]

    def figure(subject: Subject) -> str:
        measure = find(measures, subject)
        return amount(measure) if measure else UNMEASURED

    return ((question, filled(template, figure)) for question, template in lab.follow_ups.items())


def _lines(lab: Lab, run: Run, pin: Pin) -> Iterator[str]:
    figures = figures_of(run)
    yield from (
        "---",
        "worksheet: project",
        f"title: {json.dumps(lab.title, ensure_ascii=False)}",
        f"project: {lab.key}",
        "competencies: []",
        "---",
    )
    yield from _note(_whole(run))
    yield from _section("Problem", "hook", [lab.summary, "Who needs it, how large it is, and why the simple way did not do."])
    yield from _section("Your part", "hook", ["You ran this lab, you did not run it at a company: say so when you are asked."])
    yield from _section("Approach", "approach", ["The stages of the run:", *(f"- {stage.title}" for stage in lab.stages)])
    claims = held(lab, figures)
    yield from _decisions(lab, claims, figures, pin)
    told = [one for one in claims if one.claim.story or one.verdict == NOT_BORNE_OUT]
    if told:
        yield from _section("What did not hold", "details", [line for one in told for line in _claim(one)])
    yield from _section("Result", "results", _result(lab, claims, figures, pin))
    asked = [line for question, answer in follow_ups(lab, run) for line in (f"- {question}", f"  {answer}")]
    if asked:
        yield from _section("Questions that this invites", "results", ["Answer each in a sentence of your own.", *asked])
    yield from _section("What you would do differently", "results", [])


def _whole(run: Run) -> list[str]:
    seeds = "seed" if len(run.asked.seeds) == 1 else "seeds"
    lines = [
        f"Figures of run {run.id}: {run.asked.size} size, {run.asked.engine}, {seeds} {run.seeds_told}, measured"
        f" {run.when[:10]}.",
        "They stand in notes like this one, which never become part of your answer: say them in your own words.",
    ]
    if run.asked.world:
        lines.append(f"The data was drawn in the hidden world {run.asked.world!r}: it shows the method, not the truth.")
    return lines + [f"Left out: {stage}. {why}" for stage, why in run.left_out.items()]


def _decisions(lab: Lab, claims: Sequence[Held], figures: Sequence[Figure], pin: Pin) -> Iterator[str]:
    """A heading for each stage that measured several variants: what could have been chosen, with the figures that decide."""
    for stage in lab.stages:
        of_stage = [figure for figure in figures if figure.stage == stage.key]
        measured = {one.measure.variant for one in of_stage} - {fault.key for fault in lab.faults}
        chosen = [variant for variant in lab.variants if variant.key in measured]
        if len(chosen) > 1:
            lines = ["Which one you would take, why, and what spoke for the others:"]
            decide = _deciding(stage.key, claims, of_stage)
            lines += [line for variant in chosen for line in _variant(variant, decide, pin)]
            lines += [MORE] if len(decide) < len(of_stage) else []
            yield from _section(f"Decision: {stage.title}", "decisions", lines)


def _deciding(stage: str, claims: Sequence[Held], figures: Sequence[Figure]) -> list[Figure]:
    """The figures of every variant in what claims of the stage speak of; all figures where they speak of none."""
    sides = [side for one in claims if one.claim.stage == stage for side in (one.left, one.right) if side]
    spoken = {(side.metric, side.part) for side in sides}
    return [one for one in figures if (one.measure.metric, one.measure.part) in spoken] or list(figures)


def _result(lab: Lab, claims: Sequence[Held], figures: Sequence[Figure], pin: Pin) -> list[str]:
    """The claims that were borne out, and the figures that stand under no decision."""
    borne_out = [line for one in claims if one.verdict == BORNE_OUT and not one.claim.story for line in _claim(one)]
    decided = [stage.key for stage in lab.stages if len({one.measure.variant for one in figures if one.stage == stage.key}) > 1]
    others = [figure for figure in figures if figure.stage not in decided]
    spoken = {(side.variant, side.metric, side.part) for one in claims for side in (one.left, one.right) if side}
    others = [one for one in others if (one.measure.variant, one.measure.metric, one.measure.part) in spoken] or others
    return [
        "What came of it, in one figure and its interval; those of the decisions stand above.",
        *borne_out,
        *_figures(others, pin),
    ]


def _variant(variant: Variant, figures: Sequence[Figure], pin: Pin) -> Iterator[str]:
    own = [figure for figure in figures if figure.measure.variant == variant.key]
    if not own:
        return
    yield f"- {variant.title} ({variant.changes.rstrip('.')}):"
    yield "    " + "; ".join(f"{measure_name(one.measure)} {amount(one.measure)}{_mark(pin, one)}" for one in own)


def _claim(one: Held) -> Iterator[str]:
    if one.claim.story:
        yield f"- Usually told: {one.claim.story}"
        yield f"  Here: {one.claim.says} {one.verdict.capitalize()}{_sides(one)}."
    else:
        yield f"- {one.claim.says} {one.verdict.capitalize()}{_sides(one)}."


def _sides(one: Held) -> str:
    sides: Iterable[tuple[str, Measure | None]] = ((one.claim.left, one.left), (one.claim.right, one.right))
    told = [f"{name} {amount(measure)}" for name, measure in sides if measure]
    return f": {', '.join(told)}" if told else ""


def _figures(figures: Sequence[Figure], pin: Pin) -> Iterator[str]:
    for figure in figures:
        one = figure.measure
        yield f"- {figure.stage} · {one.variant} · {measure_name(one)}: {amount(one)}{_mark(pin, figure)}"


def _mark(pin: Pin, figure: Figure) -> str:
    mark = pin(figure)
    return f" {mark}" if mark else ""


def _section(heading: str, layer: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"## {heading}"
    yield from _note([f"{layer}. {lines[0]}" if lines else f"{layer}.", *lines[1:]])


def _note(lines: Sequence[str]) -> Iterator[str]:
    """A comment, which none of its own words can end."""
    text = "\n".join(lines).replace("--", "–")
    yield f"<!-- {text} -->"
    yield ""
