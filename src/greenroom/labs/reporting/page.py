"""One HTML page with all that a run measured; it stands alone, and fetches nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from math import floor, isfinite, log10

from greenroom.labs.lab import Lab, Stage
from greenroom.labs.needing import needing
from greenroom.labs.outcome import Cell, Measure, Outcome, Table
from greenroom.labs.reporting.style import CSS
from greenroom.labs.running.claims import BORNE_OUT, VERDICTS, Held, held
from greenroom.labs.running.figures import figures_of
from greenroom.labs.running.record import Figure, Run
from greenroom.labs.wording import amount, number

CODE = re.compile("`([^`]+)`")


def report(lab: Lab, run: Run) -> str:
    """The page of a run. Raises `UnusableOption` where Matplotlib is missing."""
    body = "\n".join(_body(lab, run))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(lab.title)}: {escape(run.id)}</title>\n<style>{CSS}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _body(lab: Lab, run: Run) -> Iterator[str]:
    figures = figures_of(run)
    yield f"<h1>{escape(lab.title)}</h1>"
    yield f"<p>{escape(lab.summary)}</p>"
    yield f'<p class="quiet">{escape(_told(run))}</p>'
    claims = held(lab, figures)
    yield from _verdicts(claims)
    for stage in lab.stages:
        yield from _stage(lab, run, stage, [figure for figure in figures if figure.stage == stage.key])
        yield from _claims([one for one in claims if one.claim.stage == stage.key])
    yield from _lineage(lab, run)


def _told(run: Run) -> str:
    seeds = f"seeds {run.seeds_told}; figures are means with 95 % intervals over them"
    seeds = seeds if len(run.asked.seeds) > 1 else f"seed {run.seeds_told}; intervals are at 95 %"
    world = f", world {run.asked.world}" if run.asked.world else ""
    unfinished = "" if run.is_whole else " This run was not finished."
    return f"Run {run.id}: {run.asked.size} size, {run.asked.engine}{world}, {seeds}.{unfinished}"


def _verdicts(found: Sequence[Held]) -> Iterator[str]:
    """How many claims hold; those that do not are named here too, beside their stage."""
    if not found:
        return
    counts = [(verdict, sum(one.verdict == verdict for one in found)) for verdict in VERDICTS]
    yield "<h2>What is claimed, and what was measured</h2>"
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts if count)
    yield f"<p>Of {len(found)} claims: {told}. Each stands with its stage.</p>"
    yield from _claims([one for one in found if one.verdict != BORNE_OUT])


def _claims(found: Sequence[Held]) -> Iterator[str]:
    if not found:
        return
    yield '<ul class="claims">'
    for one in found:
        story = f'<p class="quiet">Usually told: {escape(one.claim.story)}</p>' if one.claim.story else ""
        kind, figures = one.verdict.replace(" ", "-"), escape(_figures(one))
        verdict = f'<p><span class="verdict">{one.verdict}</span>{figures}</p>'
        yield f'<li class="{kind}"><p>{escape(one.claim.says)}</p>{verdict}{story}</li>'
    yield "</ul>"


def _figures(one: Held) -> str:
    sides = [(one.claim.left, one.left), (one.claim.right, one.right)]
    told = [f"{name} {amount(measure)}" for name, measure in sides if measure]
    return f": {' · '.join(told)}" if told else ""


def _stage(lab: Lab, run: Run, stage: Stage, figures: Sequence[Figure]) -> Iterator[str]:
    yield f'<h2 id="{escape(stage.key)}">{escape(stage.title)}</h2>'
    if stage.key in run.left_out:
        why = CODE.sub(r"<code>\1</code>", escape(run.left_out[stage.key]))
        yield f'<p class="quiet">Left out: {why}</p>'
    first = next((ran.outcome for ran in run.stages if ran.stage == stage.key and ran.outcome), None)
    yield from _measures(lab, figures)
    if first:
        if len(run.asked.seeds) > 1 and (first.tables or first.curves):
            yield f'<p class="quiet">Tables and plots are those of seed {run.asked.seeds[0]}.</p>'
        yield from _shown(stage, first)


def _shown(stage: Stage, outcome: Outcome) -> Iterator[str]:
    yield from (f"<p>{escape(note)}</p>" for note in outcome.notes)
    for table in outcome.tables:
        yield _table(table)
    if outcome.curves:
        with needing("The report"):
            from greenroom.labs.reporting.plots import svg
        yield '<div class="plots">'
        for curve in outcome.curves:
            note = f'<br><span class="quiet">{escape(curve.note)}</span>' if curve.note else ""
            yield f"<figure>{svg(curve, stage.key)}<figcaption>{escape(curve.title)}{note}</figcaption></figure>"
        yield "</div>"


def _measures(lab: Lab, figures: Sequence[Figure]) -> Iterator[str]:
    """A table of variants by metrics for all of the data, and one for its parts, folded away where there is both."""
    measures = [figure.measure for figure in figures]
    whole, parts = [one for one in measures if not one.part], [one for one in measures if one.part]
    if whole:
        yield _grid(lab, whole)
    if parts:
        yield f"<details{'' if whole else ' open'}><summary>By part of the data</summary>{_grid(lab, parts)}</details>"


def _grid(lab: Lab, measures: Sequence[Measure]) -> str:
    titles = {variant.key: variant.title for variant in lab.variants}
    metrics = list(dict.fromkeys(one.metric for one in measures))
    cells = {(one.part, one.variant, one.metric): amount(one) for one in measures}
    parts = list(dict.fromkeys(one.part for one in measures))
    rows = [
        (
            *([part] if part else []),
            titles.get(variant, variant),
            *(cells.get((part, variant, metric), "") for metric in metrics),
        )
        for part in parts
        for variant in dict.fromkeys(one.variant for one in measures if one.part == part)
    ]
    columns = (*(["part"] if parts[0] else []), "variant", *metrics)
    return _table(Table("", "", columns, tuple(rows)), len(metrics))


def _table(table: Table, numbers: int = 0) -> str:
    """A table in a box that scrolls by itself; ``numbers`` counts the last columns that are numbers whatever they hold."""
    columns = [[row[number] for row in table.rows] for number in range(len(table.columns))]
    right = [
        number >= len(columns) - numbers or not any(isinstance(cell, str) for cell in column)
        for number, column in enumerate(columns)
    ]
    told = list(zip(*map(_cells, columns), strict=True))
    note = f" {escape(table.note)}" if table.note else ""
    title = f'<p class="quiet"><strong>{escape(table.title)}</strong>{note}</p>' if table.title else ""
    if not table.rows:
        return f'{title}<p class="quiet">None.</p>'
    head, rows = _row("th", table.columns, right), "\n".join(_row("td", row, right) for row in told)
    opening = f'{title}<div class="wide" role="region" aria-label="{escape(table.title or "Measures")}" tabindex="0"><table>'
    return f"{opening}<thead>{head}</thead>\n<tbody>{rows}</tbody></table></div>"


def _row(tag: str, cells: Sequence[str], right: Sequence[bool]) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    kinds = [' class="number"' if is_number else "" for is_number in right]
    dressed = (f"<{tag}{scope}{kind}>{escape(cell)}</{tag}>" for cell, kind in zip(cells, kinds, strict=True))
    return f"<tr>{''.join(dressed)}</tr>"


def _cells(column: Sequence[Cell]) -> list[str]:
    """The cells of a column; its numbers have as many digits behind the point as the one that needs most."""
    digits = max((_digits(cell) for cell in column if isinstance(cell, float) and isfinite(cell)), default=0)
    return [
        "" if cell is None else cell if isinstance(cell, str) else number(cell, digits if isinstance(cell, float) else 0)
        for cell in column
    ]


def _digits(value: float) -> int:
    """Digits behind the point that four which count leave, without zeros at the end."""
    told = f"{value:.{max(0, 3 - (floor(log10(abs(value))) if value else 0))}f}"
    return len(told.partition(".")[2].rstrip("0"))


def _lineage(lab: Lab, run: Run) -> Iterator[str]:
    yield "<h2>Where these numbers are from</h2>"
    yield _list(
        [
            ("run", run.id),
            ("begun", run.when),
            ("greenroom", run.version),
            ("code", f"sha256:{run.code}"),
            *((name, version) for name, version in sorted(run.libraries.items())),
        ]
    )
    for source in lab.sources:
        yield f"<h3>{escape(source.title)}</h3>"
        told = [("licence", source.licence), ("origin", source.origin), ("address", source.address)]
        told.append(("sha256", run.data.get(source.key, "drawn from the seed" if source.tier == "generator" else "not here")))
        yield _list((name, value) for name, value in told if value)
    done = {ran.stage for ran in run.stages if ran.outcome}
    yield "<h3>Seconds that each stage took</h3>"
    yield _list(
        (stage.key, f"{sum(ran.seconds for ran in run.stages if ran.stage == stage.key):.1f}")
        for stage in lab.stages
        if stage.key in done
    )


def _list(rows: Iterable[tuple[str, str]]) -> str:
    return f"<dl>{''.join(f'<dt>{escape(name)}</dt><dd>{escape(value)}</dd>' for name, value in rows)}</dl>"
