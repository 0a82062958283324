"""Makes ``content/models/verdicts.tsv``: how far each rule is believed beside what the sentence or the whole answer shows.

    python scripts/train_verdicts.py            write the scales
    python scripts/train_verdicts.py --check    fail if the shipped scales are not what training gives

Made from the train voices, whose roles and signs come from models that never saw them. For what is absent, a logistic
regression over what the whole answer tells and what the rule says itself, with the examples of the rules' pages; for what
words carry, the sign's score and a fixed trust in the rule. The scale is then set so that of what is said aloud of the answers
enough is right, and hardly any near miss of the banks is flagged.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import train_signs
from measure_rules import SHIPPED, answer_of, loader, unseen_models, use
from numpy.typing import NDArray

from greenroom.finding import Severity, Span
from greenroom.reading import roles
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.replies import sounds
from greenroom.reading.signs import FAULTS, NUMBER
from greenroom.reading.telling import telling
from greenroom.rules.definition import Fault, Rule
from greenroom.rules.life import Figures
from greenroom.rules.registry import all_rules
from greenroom.rules.verdict import SOUNDS, WEIGHTS

WHOLE = (
    "no-context", "no-role", "no-decision", "no-alternative", "no-result", "no-reflection", "no-business-result",
    "offline-only", "flawless-story", "technology-first", "component-lecture", "we-heavy", "no-trade-off", "dodge", "defensive",
)  # fmt: skip
SOUNDING = ("dodge", "defensive")
"""Those that a reply as a whole sounds like, learned from replies of both sorts."""
BY_SENTENCE = tuple(name for name in FAULTS if name not in ("dodge", "defensive", "passive-role", "no-trade-off"))
LOUD, HINT = 3000, 1500
SURE, MAYBE = 0.9, 0.5
SURELY = 0.8
"""The lower end of the precision's interval that is asked of what is said aloud, a little more than a stable rule needs."""
NEAR = 0.03
"""The part of the banks' near misses that may be flagged."""
OF_PAGES = 12.0
"""How many cases an example of a rule's page counts as."""
FEWEST = 3
HOLD = 100.0
STEPS = 400
FOLDS = 6
SMALLEST = 0.02
Matrix = NDArray[np.float64]


class Case(NamedTuple):
    """Something that a rule may say: by whom, what stands for it, whether the rule says it or hints, and whether it is so.

    Those of the rules' pages and of the banks are ``written`` for the rule.
    """

    voice: str
    seen: Mapping[str, float]
    loud: bool
    hint: bool
    so: bool
    written: bool = False


def answers(voices: Collection[str]) -> Iterator[tuple[loader.Labelled, Answer]]:
    """Every labelled answer of these voices; its roles and signs come from a model that never saw its voice."""
    models = _models()
    for labelled in loader.load(set(voices)):
        use(models[labelled.voice])
        answer = answer_of(labelled)
        if answer.sentences:
            yield labelled, answer


@cache
def _models() -> dict[str, roles.Model]:
    return unseen_models()


def cases(voices: Collection[str]) -> dict[str, list[Case]]:
    """What each rule may say of these voices."""
    found: dict[str, list[Case]] = {name: [] for name in (*WHOLE, *BY_SENTENCE)}
    rules = all_rules()
    for labelled, answer in answers(voices):
        for name, given in found.items():
            if answer.exercise.kind in rules[name].kinds:
                said = [(fault, _severity(rules[name], fault)) for fault in rules[name].find(answer)]
                given.extend((_of_whole if name in WHOLE else _by_sentence)(labelled, answer, name, said))
    for name, given in found.items():
        given.extend((_of_pages if name in WHOLE else _of_bank)(rules[name]))
    return found


def _of_pages(rule: Rule) -> Iterator[Case]:
    """The examples of a rule's page."""
    use(SHIPPED())
    for so, examples in ((True, rule.weak), (False, rule.strong)):
        for example in examples:
            answer = train_signs.answer_to(example.text, **example.exercise)
            yield _whole(
                rule.name, train_signs.PAGES, answer, _own([(fault, _severity(rule, fault)) for fault in rule.find(answer)]), so
            )


def _of_bank(rule: Rule) -> Iterator[Case]:
    """The near misses of a rule's bank; their signs come from a model that never saw their writer."""
    for passage in loader.passages():
        if passage.fault == rule.name and not passage.carries:
            use(_models()[passage.writer])
            answer = train_signs.answer_to(passage.text, kind="reply" if rule.name in train_signs.REPLIES else "story")
            said = [(fault, _severity(rule, fault)) for fault in rule.find(answer)]
            for sentence in answer.sentences:
                loud, hint = _own(_touching(said, sentence))
                yield Case(passage.writer, {rule.name: sentence.signs[NUMBER[rule.name]] / 1000}, loud, hint, False, True)


Said = Sequence[tuple[Fault, Severity]]


def _of_whole(labelled: loader.Labelled, answer: Answer, name: str, said: Said) -> Iterator[Case]:
    so = name in (labelled.head.get("absent") or ()) or any(mark.name == name and not mark.near for mark in labelled.marks)
    yield _whole(name, labelled.voice, answer, _own(said), so)


def _whole(name: str, voice: str, answer: Answer, own: tuple[bool, bool], so: bool) -> Case:
    if name in SOUNDING:
        told = {column: sounds(answer)[at] / 1000 for column, at in SOUNDS.items()}
    else:
        told = {key: value / 100 for key, value in telling(answer).items()}
    return Case(voice, told, *own, so, voice == train_signs.PAGES)


def _by_sentence(labelled: loader.Labelled, answer: Answer, name: str, said: Said) -> Iterator[Case]:
    marks = [Span(mark.start, mark.end) for mark in labelled.marks if mark.name == name and not mark.near]
    for sentence in answer.sentences:
        loud, hint = _own(_touching(said, sentence))
        so = any(sentence.span.overlaps(mark) for mark in marks)
        yield Case(labelled.voice, {name: sentence.signs[NUMBER[name]] / 1000}, loud, hint, so)


def _touching(said: Said, sentence: Sentence) -> Said:
    return [pair for pair in said if any(sentence.span.overlaps(span) for span in (pair[0].span, *pair[0].also))]


def _own(said: Said) -> tuple[bool, bool]:
    loud = any(severity > Severity.HINT for _, severity in said)
    return loud, bool(said) and not loud


def _severity(rule: Rule, fault: Fault) -> Severity:
    return rule.severity if fault.severity is None else fault.severity


def train(given: Mapping[str, Sequence[Case]]) -> dict[str, dict[str, int]]:
    """The scale of each rule, by cells."""
    scales = {}
    for name, rows in given.items():
        if name in WHOLE:
            cells = _fitted(rows)
            totals = _left_out(rows)
        else:
            cells = {"loud": LOUD, "hint": HINT}
            totals = [1000 * row.seen[name] + LOUD * row.loud + HINT * row.hint for row in rows]
        limits = dict(_limits(totals, rows, 1 if name in WHOLE else NEAR))
        alone = [row.so for row in rows if row.loud and not row.written]
        trusted = {"trusted": 1} if Figures(0, 0, len(alone), sum(alone), 0, 0).at_least >= SURELY else {}
        scales[name] = limits | trusted | cells
    return scales


def _limits(totals: Sequence[float], rows: Sequence[Case], spare: float) -> Iterator[tuple[str, int]]:
    """From which totals on a rule is sure, and from which it may hint; ``sure`` is missing where it never is.

    Sure is the lowest total from which on enough is right and surely so; where that is nowhere, the one that is surest.
    """
    living = [(total, row.so) for total, row in zip(totals, rows, strict=True) if not row.written]
    misses = sorted((total for total, row in zip(totals, rows, strict=True) if row.written and not row.so), reverse=True)
    quiet = misses[int(spare * len(misses))] if misses and spare < 1 else min(totals)
    hits = 0
    best, surest, maybe = None, 0.0, None
    for count, (total, is_right) in enumerate(sorted(living, key=lambda pair: -pair[0]), 1):
        hits += is_right
        maybe = total if hits / count >= MAYBE and count >= FEWEST else maybe
        low = Figures(0, 0, count, hits, 0, 0).at_least
        if total > quiet and count >= FEWEST and hits / count >= SURE and low >= min(surest, SURELY):
            best, surest = total, low
    yield from ((name, round(total)) for name, total in (("sure", best), ("maybe", maybe)) if total is not None)


def _left_out(rows: Sequence[Case]) -> list[float]:
    """The totals of each case by weights that were learned without its voice."""
    voices = sorted({row.voice for row in rows})
    fold = {voice: index % FOLDS for index, voice in enumerate(voices)}
    scales = [_fitted([row for row in rows if fold[row.voice] != number]) for number in range(FOLDS)]
    return [_total(scales[fold[row.voice]], row) for row in rows]


def _total(cells: Mapping[str, int], row: Case) -> float:
    told = sum(cells.get(name, 0) * value for name, value in row.seen.items())
    return cells["base"] + told + cells.get("loud", 0) * row.loud + cells.get("hint", 0) * row.hint


def _fitted(rows: Sequence[Case]) -> dict[str, int]:
    """A logistic regression over standardised columns, both outcomes weighing alike, by Nesterov's accelerated gradient."""
    names = ["loud", "hint", *sorted({name for row in rows for name in row.seen})]
    table = np.array([[row.loud, row.hint, *(row.seen.get(name, 0) for name in names[2:])] for row in rows], dtype=np.float64)
    so = np.array([row.so for row in rows], dtype=np.float64)
    middle, spread = table.mean(axis=0), table.std(axis=0)
    spread[spread == 0] = np.inf
    columns = np.hstack([np.ones((len(rows), 1)), (table - middle) / spread])
    weighs = (
        np.array([OF_PAGES if row.written else 1.0 for row in rows])
        * np.where(so == 1, 1 / max(1, so.sum()), 1 / max(1, (1 - so).sum()))
        * len(rows)
        / 2
    )
    hold = np.array([0.0, *[HOLD] * len(names)])
    step = 1 / (np.abs(columns.T @ (weighs[:, None] * columns)).sum(axis=1) / 4 + hold + 1)
    weights = ahead = np.zeros(len(names) + 1)
    for count in range(1, STEPS + 1):
        wrong = weighs * (1 / (1 + np.exp(-(columns @ ahead))) - so)
        nearer = ahead - step * (columns.T @ wrong + hold * ahead)
        ahead = nearer + (nearer - weights) * (count - 1) / (count + 2)
        weights = nearer
    kept = {name: at for at, name in enumerate(names) if abs(weights[at + 1]) >= SMALLEST}
    worths = {name: round(1000 * weights[at + 1] / spread[at]) for name, at in kept.items()}
    base = 1000 * weights[0] - sum(worths[name] * middle[at] for name, at in kept.items())
    return {"base": round(base), **worths}


def written(scales: Mapping[str, Mapping[str, int]]) -> str:
    """The scales as text: a row per rule."""
    return "".join(
        f"{name}\t{', '.join(f'{cell} {value}' for cell, value in cells.items())}\n" for name, cells in sorted(scales.items())
    )


def main() -> int:
    """Trains on the train voices; writes or checks."""
    options = train_signs.asked_for(__doc__)
    text = written(train(cases(loader.split("train"))))
    return train_signs.shipped(Path(WEIGHTS), text, check=options.check, made_by=__file__)


if __name__ == "__main__":
    raise SystemExit(main())
