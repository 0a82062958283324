"""A project as an interviewer skims it: what it shows, where, and what would be asked because it is not shown."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import exp

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.signs import NUMBER
from greenroom.record import NamedTuple
from greenroom.stories.adapting import words_of

SURE = 0.5
"""From here on a sentence tells what is looked for."""
UNDER_ITS_HEADING = 0.4
"""What it adds that a sentence stands below a heading of this sort."""
LONGEST_QUOTE = 140
LARGE = 20_000_000
"""Bytes from which a file in a repository is data or weights that do not belong there."""


class Look(NamedTuple):
    """One thing that is looked for: its group, its name, what it is, what is asked where it is shown, and where it is not."""

    group: str
    name: str
    what: str
    asked_when_shown: str
    asked_when_missing: str


class Seen(NamedTuple):
    """A look and what was found: the place (a file, or the README) and its words; both empty where nothing was."""

    look: Look
    place: str
    words: str

    @property
    def question(self) -> str:
        """What an interviewer asks about it."""
        return self.look.asked_when_shown if self.place else self.look.asked_when_missing


LOOKS: Sequence[Look] = (
    Look(
        "story",
        "problem",
        "whose problem it solves",
        "Who had this problem before you built it, and how do you know?",
        "Who would have noticed if you had never built this?",
    ),
    Look(
        "story",
        "constraints",
        "what could not be changed",
        "Which of these limits turned out not to be one?",
        "What were you not allowed to do, buy or break?",
    ),
    Look(
        "story",
        "baseline",
        "what it is compared with",
        "How much work went into the baseline, next to your own model?",
        "What does the simplest thing that could work reach on the same data?",
    ),
    Look(
        "story",
        "improvement",
        "what got better, in a number",
        "On which data was this measured, and how far would it move with another seed?",
        "What number got better, and by how much?",
    ),
    Look(
        "story",
        "next",
        "what is still wrong, or next",
        "Why is that not done yet?",
        "What would break first with ten times the users?",
    ),
    Look(
        "craft",
        "tests",
        "tests",
        "Which fault did a test of yours last catch?",
        "How do you know that it still works after a change?",
    ),
    Look(
        "craft",
        "reproducibility",
        "pinned packages and a way to run it again",
        "Would I get your number on my laptop, to which digit?",
        "If I clone this now, how long until I see your number?",
    ),
    Look(
        "craft",
        "evaluation",
        "an evaluation that can be run",
        "What does this evaluation not see?",
        "How was it evaluated: which split, which metric, and why that one?",
    ),
    Look(
        "craft",
        "monitoring",
        "something that watches it when it runs",
        "What was the last thing that this told you?",
        "It is live and gets worse slowly. Who notices, and how?",
    ),
    Look(
        "craft",
        "automation",
        "checks that run by themselves",
        "What do these checks not cover?",
        "What runs when you push?",
    ),
)
"""What interviewers look for, in the order in which they skim."""
WARNINGS: Mapping[str, str] = {
    "secret": "looks like a secret: take it out of the history too, and revoke it",
    "large": "is large for a repository: say where the data comes from instead",
    "notebooks": "Most of the code is in notebooks: an interviewer asks which of the cells run, and in which order",
}


class Audit(NamedTuple):
    """What was seen of a project, in the order of `LOOKS`, and what an interviewer would stumble over."""

    path: str
    seen: tuple[Seen, ...]
    stumbles: tuple[str, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of what is shown."""
        return tuple(each.look.name for each in self.seen if each.place)

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of what is not."""
        return tuple(each.look.name for each in self.seen if not each.place)


def audit(path: str, readme_path: str, readme: Answer, files: Mapping[str, int], texts: Mapping[str, str]) -> Audit:
    """Holds a project against `LOOKS`: the README as prose, the files by their names and by what stands in them."""
    seen = []
    for look in LOOKS:
        found = _told(readme, look.name) if look.group == "story" else None
        place, words = (readme_path or "README", found) if found else _in_files(look.name, Files(files, texts))
        seen.append(Seen(look, place, words))
    return Audit(path, tuple(seen), tuple(_stumbles(files, texts)))


STORY: Mapping[str, tuple[tuple[str, ...], str]] = {
    "problem": (("problem", "stake"), r"\b(problem|motivation|why|background|the need)\b"),
    "constraints": (("constraint",), r"\b(constraints?|requirements?|budget|limits)\b"),
    "baseline": (("against",), r"\b(baselines?|compar(?:ed|ison)|versus|vs)\b"),
    "improvement": (("outcome", "number"), r"\b(results?|performance|benchmarks?)\b"),
    "next": (("limit", "unknown"), r"\b(limitations?|future|next|todo|roadmap|known issues|caveats)\b"),
}
"""Of each part of the story the signs that tell it, and the headings below which it stands."""
FIGURE = re.compile(r"\d")
HEADING = re.compile(r"^(?:#+ *(.+)|(.+)\n(?:=+|-+))$", re.MULTILINE)


def _told(readme: Answer, name: str) -> str:
    """The sentence of the README that tells a part of the story; empty where none does."""
    signs, heading = STORY[name]
    needs_figure = name in ("improvement", "baseline")
    under = _below(readme, heading)
    best, most = "", SURE
    for sentence in readme.sentences:
        words = words_of(readme, sentence)
        if needs_figure and not FIGURE.search(words):
            continue
        sure = max(_shows(sentence, sign) for sign in signs)
        sure += UNDER_ITS_HEADING if any(start <= sentence.span[0] < end for start, end in under) else 0.0
        if sure > most and len(words.split()) > 3:
            best, most = words, sure
    return best if len(best) <= LONGEST_QUOTE else best[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _shows(sentence: Sentence, sign: str) -> float:
    return 1 / (1 + exp(-sentence.sign(NUMBER[sign]) / 1000))


def _below(readme: Answer, heading: str) -> list[tuple[int, int]]:
    """The stretches of the README that stand below a heading of this sort."""
    heads = list(HEADING.finditer(readme.attempt.text))
    ends = [head.start() for head in heads[1:]] + [len(readme.attempt.text)]
    pattern = re.compile(heading, re.IGNORECASE)
    return [(head.end(), end) for head, end in zip(heads, ends, strict=True) if pattern.search(head[1] or head[2] or "")]


class Files(NamedTuple):
    """The files of a repository: their sizes in bytes, and the words of those that tell something."""

    sizes: Mapping[str, int]
    texts: Mapping[str, str]


Finder = Callable[[Files], Iterator[tuple[str, str]]]


def _in_files(name: str, files: Files) -> tuple[str, str]:
    """The first place that shows a thing, and in which words."""
    finder = FINDERS.get(name)
    return next(finder(files), ("", "")) if finder else ("", "")


def _tests(files: Files) -> Iterator[tuple[str, str]]:
    own = [
        name
        for name in files.sizes
        if re.search(r"(^|/)(tests?/.*|test_[^/]*|[^/]*_test|[^/]*\.test)\.(py|r|jl|go|ts|js)$", name)
    ]
    real = [name for name in own if re.search(r"\b(def test|it\(|func Test|@test|test_that)", files.texts.get(name, ""))]
    if real:
        yield real[0], f"{len(real)} {'file' if len(real) == 1 else 'files'} of tests"


def _reproducible(files: Files) -> Iterator[tuple[str, str]]:
    for name in files.sizes:
        if re.search(
            r"(^|/)(uv\.lock|poetry\.lock|Pipfile\.lock|conda-lock\.yml|pdm\.lock|renv\.lock|Manifest\.toml|go\.sum)$", name
        ):
            yield name, "every package has its version"
    for name, text in files.texts.items():
        if re.search(r"(^|/)requirements[^/]*(/[^/]*)?\.txt$", name) and _is_pinned(text):
            yield name, "packages are pinned"
    for name in files.sizes:
        if re.search(r"(^|/)(Dockerfile|dvc\.yaml|flake\.nix)$", name):
            yield name, "the surroundings can be built again"


def _is_pinned(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith(("#", "-"))]
    return bool(lines) and 2 * sum("==" in line or "@" in line for line in lines) > len(lines)


def _evaluation(files: Files) -> Iterator[tuple[str, str]]:
    for name, text in files.texts.items():
        by_name = re.search(r"(^|/)(eval\w*|evaluat\w*|benchmark\w*|metrics|backtest\w*)[^/]*(/|\.)", name, re.IGNORECASE)
        if by_name and re.search(
            r"\b(score|metric|accuracy|auc|recall|precision|f1|rmse|mae|ndcg|loss)\b", text, re.IGNORECASE
        ):
            yield name, "an evaluation of its own"
    for name, text in files.texts.items():
        used = re.search(
            r"\b(roc_auc_score|average_precision_score|classification_report|cross_val_score|ndcg_score|f1_score)\b", text
        )
        if used and name.endswith((".py", ".ipynb")):
            yield name, used[0]


def _monitoring(files: Files) -> Iterator[tuple[str, str]]:
    sign = re.compile(
        r"\b(prometheus|grafana|evidently|whylogs|nannyml|alibi_detect|drift|alert(?:s|ing|manager)|opentelemetry|sentry_sdk)\b"
    )
    for name, text in files.texts.items():
        found = sign.search(text.lower())
        if found and name.lower().endswith(RUNS):
            yield name, found[0]


def _automation(files: Files) -> Iterator[tuple[str, str]]:
    for name in files.sizes:
        if re.search(
            r"^(\.github/workflows/.*\.ya?ml|\.gitlab-ci\.yml|\.circleci/config\.yml|azure-pipelines\.yml|Jenkinsfile)$", name
        ):
            yield name, "checks run by themselves"
    for name in files.sizes:
        if name == ".pre-commit-config.yaml":
            yield name, "checks before every commit"


FINDERS: Mapping[str, Finder] = {
    "tests": _tests,
    "reproducibility": _reproducible,
    "evaluation": _evaluation,
    "monitoring": _monitoring,
    "automation": _automation,
}
RUNS = (".py", ".yml", ".yaml", ".toml", ".sh", ".go", ".sql")
SECRET = re.compile(
    r"\b(AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{36}|sk-[A-Za-z0-9_-]{32,}|xox[bp]-[A-Za-z0-9-]{20,})\b|-----BEGIN [A-Z ]*PRIVATE KEY"
)


def _stumbles(files: Mapping[str, int], texts: Mapping[str, str]) -> Iterator[str]:
    for name, text in texts.items():
        if SECRET.search(text):
            yield f"{name} {WARNINGS['secret']}."
    for name in files:
        if re.search(r"(^|/)\.env$", name) and files[name]:
            yield f"{name} {WARNINGS['secret']}."
    large = [name for name, size in files.items() if size >= LARGE]
    if large:
        yield f"{max(large, key=files.__getitem__)} {WARNINGS['large']}."
    notebooks = sum(name.endswith(".ipynb") for name in files)
    if notebooks > sum(name.endswith(".py") for name in files):
        yield f"{WARNINGS['notebooks']}."
