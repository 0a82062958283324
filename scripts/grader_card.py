"""Makes docs/grader-card.md, and its copy that `greenroom card` prints: how right the engine is on the sealed test voices.

    python scripts/grader_card.py            write it
    python scripts/grader_card.py --check    fail if it is not what measuring gives, or if the sealed answers were changed

The test voices are read by this script alone; nobody who writes rules or trains weights looks at them.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "src"), str(ROOT / "scripts")]

import loader  # noqa: E402
import train_roles  # noqa: E402
from figures import bootstrap, f1, kappa, macro_f1, shown, wilson  # noqa: E402
from measure_follow_ups import FIRST  # noqa: E402
from measure_rules import answer_of, places  # noqa: E402

from greenroom.examine import Examination, examine  # noqa: E402
from greenroom.finding import Finding, Severity, Span  # noqa: E402
from greenroom.reading.roles import ROLES  # noqa: E402
from greenroom.rules.life import FEWEST_LABELLED, LEAST_PRECISION, figures, previews  # noqa: E402
from greenroom.rules.registry import all_rules  # noqa: E402

CARDS = (ROOT / "docs" / "grader-card.md", ROOT / "src" / "greenroom" / "content" / "grader-card.md")
SEAL = ROOT / "corpus" / "test.sha256"
LABELLERS = ROOT / "corpus" / "two-labellers.jsonl"
STAR = train_roles.STAR
FEW = 5
Roles = list[tuple[str, str]]


class Read(NamedTuple):
    """One answer of the test voices: as it was labelled, and as the engine found it."""

    labelled: loader.Labelled
    found: Examination

    @property
    def loud(self) -> list[Finding]:
        """Warnings and errors."""
        return [finding for finding in self.found.findings if finding.severity > Severity.HINT]


def read_all() -> list[Read]:
    """Every answer of the test voices, examined with the shipped weights, which never saw these voices."""
    rules = list(all_rules().values())
    found = []
    for labelled in loader.load(loader.split("test")):
        answer = answer_of(labelled)
        found.append(Read(labelled, examine(answer.exercise, answer.attempt, rules)))
    return found


def card(reads: Sequence[Read]) -> str:
    """The page."""
    parts = [
        _head(reads),
        _summary(reads),
        _roles(reads),
        _findings(reads),
        _scores(reads),
        _silence(reads),
        _adversarial(reads),
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(reads: Sequence[Read]) -> Iterator[str]:
    voices = sorted({read.labelled.voice for read in reads})
    yield "# The grader's card"
    yield ""
    yield "<!-- Made by scripts/grader_card.py; edit the engine, not this page. -->"
    yield ""
    yield (
        f"How right the engine is on {len(reads)} answers in {len(voices)} voices that no rule was written from and no"
        " weight was trained on."
    )
    yield (
        "The answers were written and labelled by language models; a second model labelled them again without seeing the first"
        " labels, a third decided where the two differed. **No human rater was involved.** The answers are invented, and tidier"
        " than what people really say: expect the engine to be somewhat less right on yours."
    )
    yield ""
    yield f"Sealed by SHA-256 `{seal()[:16]}…` over the test answers; intervals are 95 %, drawn over answers."


def _summary(reads: Sequence[Read]) -> Iterator[str]:
    agreed = labellers()
    star, eight = [star_pairs(read) for read in reads], [role_pairs(read) for read in reads]
    free = [pairs for read, pairs in zip(reads, star, strict=True) if read.labelled.head.get("order") == "free"]
    place, keywords = place_alone(reads), keyword_figures(reads)
    right, said, gold, hits = pooled(reads)
    flagged, near = near_misses(reads)
    scores = [score_pairs(read) for read in reads]
    asked, same, same_by_kind = follow_up_recalls(reads)
    yield "## In short"
    yield ""
    yield _row("", "engine", "a guess that reads nothing", "two labellers")
    yield _row("---", "---", "---", "---")
    by_place = f"place alone {shown(macro_f1(to_star(place)))}"
    yield _row("STAR parts, macro-F1", bootstrap(star, macro_f1), by_place, shown(agreed["star"]))
    yield _row("… in free order", bootstrap(free, macro_f1), "", "")
    yield _row(
        "eight roles, macro-F1", bootstrap(eight, macro_f1), f"place alone {shown(macro_f1(place))}", shown(agreed["eight"])
    )
    known = "words of earlier findings"
    yield _row("findings, precision", wilson(right, said), f"{known} {shown(keywords[0])}", shown(agreed["precision"]))
    yield _row("findings, recall", wilson(hits, gold), f"{known} {shown(keywords[1])}", shown(agreed["recall"]))
    yield _row("near misses flagged", f"{flagged} of {near}", "", "")
    by_length = f"length alone {shown(kappa(length_alone(reads)))}"
    yield _row("scores, pooled weighted kappa", bootstrap(scores, kappa), by_length, shown(agreed["kappa"]))
    constant = f"the same {FIRST} always {shown(same)}, by kind {shown(same_by_kind)}"
    yield _row(f"follow-ups, recall at {FIRST}", shown(asked), constant, f"overlap {shown(agreed['follow-ups'])}")
    both, same, same_by_kind = follow_up_recalls(reads, both_asked())
    constant = f"the same {FIRST} always {shown(same)}, by kind {shown(same_by_kind)}"
    yield _row("… of those that both labellers would ask", shown(both), constant, "")
    yield ""
    yield "Findings count at severity warning and error; hints are advice that the engine itself is less sure of."


def _row(*cells: object) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def _roles(reads: Sequence[Read]) -> Iterator[str]:
    pairs = [pair for read in reads for pair in role_pairs(read)]
    grid, scores = Counter(pairs), f1(pairs)
    yield "## Roles"
    yield ""
    yield "Rows are the labels, columns what the engine read."
    yield ""
    yield "| | " + " | ".join(ROLES) + " | F1 |"
    yield "| --- |" + " ---: |" * (len(ROLES) + 1)
    for truth in ROLES:
        yield (
            f"| {truth} | "
            + " | ".join(str(grid[truth, guess]) for guess in ROLES)
            + f" | {shown(scores.get(truth, float('nan')))} |"
        )


def _findings(reads: Sequence[Read]) -> Iterator[str]:
    yield "## Findings"
    yield ""
    yield f"A precision or recall over fewer than {FEW} cases says little and stands in brackets."
    yield ""
    stable = sum(measured.is_stable for measured in figures().values())
    yield f"{stable} of {len(figures())} rules are stable; the others are previews, which only hint. A rule is stable once its"
    yield f"fault is labelled {FEWEST_LABELLED} times in all voices and its precision there is surely {LEAST_PRECISION} or more"
    yield "(lower end of the 95 % interval)."
    yield ""
    yield "| finding | life | labelled | found | of these right | precision | recall | recall with hints |"
    yield "| --- | --- | ---: | ---: | ---: | --- | --- | --- |"
    for name in sorted(all_rules()):
        row = tally(reads, name)
        if row["gold"] or row["said"]:
            precision, recall_, hinted = (
                _of(row[part], row[whole]) for part, whole in (("right", "said"), ("hit", "gold"), ("hinted", "gold"))
            )
            life = "stable" if name not in previews() else "preview"
            yield f"| `{name}` | {life} | {row['gold']} | {row['said']} | {row['right']} | {precision} | {recall_} | {hinted} |"


def _of(part: int, whole: int) -> str:
    figure = shown(part / whole) if whole else "–"
    return figure if whole >= FEW or not whole else f"({figure})"


def _scores(reads: Sequence[Read]) -> Iterator[str]:
    yield "## Scores"
    yield ""
    yield "| category | answers | weighted kappa | exactly alike | within one | engine's mean less the labels' |"
    yield "| --- | ---: | --- | ---: | ---: | ---: |"
    by_category: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for read in reads:
        for category, pair in zip(scored(read), score_pairs(read), strict=True):
            by_category[category].append(pair)
    for category, pairs in by_category.items():
        alike, near = (sum(abs(a - b) <= most for a, b in pairs) / len(pairs) for most in (0, 1))
        bias = sum(b - a for a, b in pairs) / len(pairs)
        figure = bootstrap([[pair] for pair in pairs], kappa)
        yield f"| {category} | {len(pairs)} | {figure} | {shown(alike)} | {shown(near)} | {bias:+.2f} |"


def _silence(reads: Sequence[Read]) -> Iterator[str]:
    counts: Counter[tuple[bool, bool]] = Counter()
    for read in reads:
        ours = {score.category: score.score for score in read.found.scorecard}
        counts.update((gold is None, ours.get(category) is None) for category, gold in read.labelled.head["scores"].items())
    yield "## Not enough to score"
    yield ""
    yield "| | engine scores | engine says that it cannot |"
    yield "| --- | ---: | ---: |"
    yield f"| labelled with a score | {counts[False, False]} | {counts[False, True]} |"
    yield f"| labelled as not enough | {counts[True, False]} | {counts[True, True]} |"


def _adversarial(reads: Sequence[Read]) -> Iterator[str]:
    yield "## Answers that try to fool it"
    yield ""
    yield "One word, empty talk, gibberish, keyword salad, the question repeated, confidently wrong, excellent in unusual"
    yield "words, a good answer to another question. Mean score; a dash is *not enough to score*."
    yield ""
    yield "| answer | what it is | labels | engine |"
    yield "| --- | --- | ---: | ---: |"
    for read in reads:
        head = read.labelled.head
        if head.get("quality") == "adversarial":
            labels = [value for value in head["scores"].values() if value is not None]
            ours = [score.score for score in read.found.scorecard if score.score is not None]
            why = " ".join(str(head.get("why", "")).split()).replace("|", "/")
            yield f"| {read.labelled.name} | {why} | {_mean(labels)} | {_mean(ours)} |"


def _mean(values: Sequence[int]) -> str:
    return f"{sum(values) / len(values):.1f}" if values else "–"


def role_pairs(read: Read) -> Roles:
    """(label, engine) for every sentence that the engine made, by the unit that shares most of it."""
    pairs = []
    for sentence in read.found.answer.sentences:
        span = sentence.span
        unit = max(read.labelled.units, key=lambda unit: min(unit.end, span.end) - max(unit.start, span.start))
        pairs.append((unit.role, sentence.role))
    return pairs


def star_pairs(read: Read) -> Roles:
    """The same over the four parts; asides of the labels are left out."""
    return to_star(role_pairs(read))


def to_star(pairs: Sequence[tuple[str, str]]) -> Roles:
    """Roles as STAR parts."""
    return [(STAR[truth], STAR.get(guess, "-")) for truth, guess in pairs if truth in STAR]


def place_alone(reads: Sequence[Read]) -> Roles:
    """What a model that sees nothing but kind and place reads, trained on the other voices."""

    def keeps(feature: str) -> bool:
        return feature.startswith(("bias", "kind", "place", "from-", "paragraph"))

    def bare(voices: set[str]) -> list[train_roles.Example]:
        return [
            (voice, [[feature for feature in row if keeps(feature)] for row in rows], gold)
            for voice, rows, gold in train_roles.examples(voices)
        ]

    model = train_roles.train(bare(loader.split("train") | loader.split("validation")))
    pairs: Roles = []
    for _, rows, gold in bare({read.labelled.voice for read in reads}):
        guess = train_roles.predicted(model, rows)
        pairs += [(ROLES[truth], ROLES[number]) for truth, number in zip(gold, guess, strict=True)]
    return pairs


def gold_of(labelled: loader.Labelled) -> dict[str, list[Span]]:
    """The places of every labelled finding; none for what is absent."""
    gold: dict[str, list[Span]] = {name: [] for name in labelled.head.get("absent") or ()}
    for mark in labelled.marks:
        if not mark.near:
            gold.setdefault(mark.name, []).append(Span(mark.start, mark.end))
    return gold


def tally(reads: Sequence[Read], name: str) -> dict[str, int]:
    """What the engine said of one rule, how much of it is right, what is labelled, and how much of that was found."""
    row: dict[str, int] = defaultdict(int)
    for read in reads:
        gold = gold_of(read.labelled)
        absent = name in (read.labelled.head.get("absent") or ())
        ours = [finding for finding in read.found.findings if finding.name == name]
        loud = [finding for finding in ours if finding.severity > Severity.HINT]
        row["said"] += len(loud)
        row["right"] += sum(absent or _touches(finding, gold.get(name, [])) for finding in loud)
        wanted: list[Span | None] = [*gold.get(name, [])] or ([None] if absent else [])
        row["gold"] += len(wanted)
        row["hit"] += sum(_is_found(place, loud) for place in wanted)
        row["hinted"] += sum(_is_found(place, ours) for place in wanted)
    return row


def _touches(finding: Finding, gold: Sequence[Span]) -> bool:
    return any(place.overlaps(other) for place in places(finding) for other in gold)


def _is_found(place: Span | None, findings: Sequence[Finding]) -> bool:
    return any(place is None or _touches(finding, [place]) for finding in findings)


def pooled(reads: Sequence[Read]) -> tuple[int, int, int, int]:
    """Right, said, labelled and found, over all rules."""
    rows = [tally(reads, name) for name in all_rules()]
    right, said, gold, hit = (sum(row[part] for row in rows) for part in ("right", "said", "gold", "hit"))
    return right, said, gold, hit


def near_misses(reads: Sequence[Read]) -> tuple[int, int]:
    """How many near misses were flagged, and how many there are."""
    flagged = all_ = 0
    for read in reads:
        for mark in read.labelled.marks:
            if mark.near:
                all_ += 1
                ours = [finding for finding in read.loud if finding.name == mark.name]
                flagged += any(_touches(finding, [Span(mark.start, mark.end)]) for finding in ours)
    return flagged, all_


def keyword_figures(reads: Sequence[Read]) -> tuple[float, float]:
    """Precision and recall of flagging whatever words were flagged twice in the other voices."""
    often: Counter[tuple[str, str]] = Counter()
    for labelled in others():
        for mark in labelled.marks:
            words = re.findall(r"[a-z0-9']+", labelled.text[mark.start : mark.end].lower())
            if not mark.near:
                often.update({(mark.name, " ".join(words[at : at + 2])) for at in range(len(words) - 1)})
    known = [(name, re.compile(rf"\b{re.escape(words)}\b")) for (name, words), count in often.items() if count > 1]
    right = said = gold = hits = 0
    for read in reads:
        text = re.sub(r"\s", " ", read.labelled.text.lower())
        labels = [(name, place) for name, found in gold_of(read.labelled).items() for place in found]
        ours = {(name, match.span()) for name, pattern in known for match in pattern.finditer(text)}
        marks = {(name, Span(*span)) for name, span in ours}
        said, gold = said + len(marks), gold + sum(len(places_) or 1 for places_ in gold_of(read.labelled).values())
        right += sum(any(name == other and place.overlaps(span) for other, span in labels) for name, place in marks)
        hits += sum(any(name == other and place.overlaps(span) for name, place in marks) for other, span in labels)
    return right / said if said else float("nan"), hits / gold


def scored(read: Read) -> list[str]:
    """The categories that both the labels and the engine score."""
    ours = {score.category: score.score for score in read.found.scorecard}
    return [name for name, gold in read.labelled.head["scores"].items() if gold is not None and ours.get(name) is not None]


def score_pairs(read: Read) -> list[tuple[int, int]]:
    """(label, engine) for these."""
    ours = {score.category: score.score or 0 for score in read.found.scorecard}
    return [(read.labelled.head["scores"][name], ours[name]) for name in scored(read)]


def length_alone(reads: Sequence[Read]) -> list[tuple[int, int]]:
    """Every score guessed from the number of words: the mean of the fifth of the other voices' answers that are as long."""
    known: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for labelled in others():
        values = [value for value in labelled.head["scores"].values() if value is not None]
        if values:
            known[labelled.head["kind"]].append((len(labelled.text.split()), sum(values) / len(values)))
    pairs = []
    for read in reads:
        guess = round(_of_this_length(len(read.labelled.text.split()), known[read.labelled.head["kind"]]))
        pairs += [(gold, guess) for gold, _ in score_pairs(read)]
    return pairs


def _of_this_length(words: int, known: Sequence[tuple[int, float]]) -> float:
    near = sorted(known, key=lambda row: abs(row[0] - words))[: max(FEW, len(known) // 5)]
    return sum(value for _, value in near) / len(near)


def both_asked() -> dict[str, list[str]]:
    """The kinds of follow-up that both labellers of an answer expect, by its name."""
    return {
        row["answer"]: [kind for kind in row["first"]["follow_ups"] if kind in row["second"]["follow_ups"]]
        for row in label_rows()
    }


def follow_up_recalls(reads: Sequence[Read], asked: Mapping[str, Sequence[str]] | None = None) -> tuple[float, float, float]:
    """How much of what is asked is among the first five: of the engine, of the same five always, of the same five by kind.

    What is asked is the label, or what ``asked`` says by the answer's name.
    """
    always: Counter[str] = Counter()
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    for labelled in others():
        always.update(labelled.head["follow_ups"])
        by_kind[labelled.head["kind"]].update(labelled.head["follow_ups"])
    usual = {kind: [name for name, _ in count.most_common(FIRST)] for kind, count in by_kind.items()}
    constant = [name for name, _ in always.most_common(FIRST)]
    labels = {read.labelled.name: read.labelled.head.get("follow_ups") for read in reads} if asked is None else asked
    wanted = [(read, gold) for read in reads if (gold := labels.get(read.labelled.name))]
    engine = [([asked.kind for asked in read.found.follow_ups[:FIRST]], gold) for read, gold in wanted]
    same = [(constant, gold) for _, gold in wanted]
    same_by_kind = [(usual[read.labelled.head["kind"]], gold) for read, gold in wanted]
    return _recall(engine), _recall(same), _recall(same_by_kind)


def _recall(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> float:
    return sum(len(set(guess) & set(gold)) for guess, gold in pairs) / sum(len(gold) for _, gold in pairs)


def others() -> list[loader.Labelled]:
    """The answers that rules and weights were made from."""
    return loader.load(loader.split("train") | loader.split("validation"))


def label_rows() -> list[dict[str, Any]]:
    """What the two labellers of each test answer said."""
    test = loader.split("test")
    rows = [json.loads(line) for line in LABELLERS.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["answer"].split("/")[0] in test]


def labellers() -> dict[str, float]:
    """How far the two labellers of the test answers agreed, before anything was decided between them."""
    rows = label_rows()
    roles = [pair for row in rows for pair in zip(row["first"]["roles"], row["second"]["roles"], strict=True)]
    both, first, second = (sum(len(part(row)) for row in rows) for part in (_both, _first, _second))
    scores = [
        (value, row["second"]["scores"][name])
        for row in rows
        for name, value in row["first"]["scores"].items()
        if value and row["second"]["scores"].get(name)
    ]
    overlap = [_overlap(row["first"]["follow_ups"], row["second"]["follow_ups"]) for row in rows]
    return {
        "eight": macro_f1(roles),
        "star": macro_f1(to_star(roles)),
        "precision": both / second,
        "recall": both / first,
        "kappa": kappa(scores),
        "follow-ups": sum(overlap) / len(overlap),
    }


_first: Callable[[dict], set[str]] = lambda row: set(row["first"]["findings"])  # type: ignore[type-arg]  # noqa: E731
_second: Callable[[dict], set[str]] = lambda row: set(row["second"]["findings"])  # type: ignore[type-arg]  # noqa: E731
_both: Callable[[dict], set[str]] = lambda row: _first(row) & _second(row)  # type: ignore[type-arg]  # noqa: E731


def _overlap(first: Sequence[str], second: Sequence[str]) -> float:
    return len(set(first) & set(second)) / len(set(first) | set(second))


def seal() -> str:
    """The hash of the test answers, labels and all."""
    digest = sha256()
    for voice in sorted(loader.split("test")):
        for file in sorted((loader.ANSWERS / voice).glob("*.txt")):
            digest.update(f"{voice}/{file.name}\n".encode() + file.read_bytes())
    return digest.hexdigest()


def main() -> int:
    """Writes the card, or says that it is out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--seal", action="store_true", help="seal the test answers as they are; say why in the commit")
    options = parser.parse_args()
    if options.seal:
        SEAL.write_text(seal() + "\n", encoding="utf-8")
    if SEAL.read_text(encoding="utf-8").strip() != seal():
        print("The test answers are not those that were sealed (corpus/test.sha256).", file=sys.stderr)
        return 1
    text = card(read_all())
    if options.check:
        if all(page.exists() and page.read_text(encoding="utf-8") == text for page in CARDS):
            return 0
        print("Out of date: docs/grader-card.md; run `python scripts/grader_card.py`.", file=sys.stderr)
        return 1
    for page in CARDS:
        page.write_text(text, encoding="utf-8")
        print(f"Wrote {page.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
