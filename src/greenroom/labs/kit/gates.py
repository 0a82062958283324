"""What a version has to pass before it may be called champion: rules that each say in a sentence why not."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from greenroom.labs.kit.registered import Version

Rule = Callable[[Version, Version | None], str]
"""``rule(candidate, holder)``: empty where the candidate passes; ``holder`` is the alias's present version, if any."""


@dataclass(frozen=True)
class Traceable:
    """Its training set is named, so that it can be rebuilt."""

    fields: tuple[str, ...] = ("data_sha256", "query", "code_version")

    def __call__(self, candidate: Version, holder: Version | None) -> str:  # noqa: ARG002
        """Empty, or why not."""
        missing = [field for field in self.fields if not candidate.lineage.get(field)]
        return f"its lineage does not name {', '.join(missing)}" if missing else ""


@dataclass(frozen=True)
class Intact:
    """Its files are those that were registered."""

    def __call__(self, candidate: Version, holder: Version | None) -> str:  # noqa: ARG002
        """Empty, or why not."""
        return "" if candidate.intact else "its files are not those that were registered"


@dataclass(frozen=True)
class AtLeast:
    """A metric reaches a value; the low end of an interval is a good metric for it."""

    metric: str
    value: float

    def __call__(self, candidate: Version, holder: Version | None) -> str:  # noqa: ARG002
        """Empty, or why not."""
        found = candidate.metrics.get(self.metric)
        if found is None:
            return f"{self.metric} was not measured"
        return "" if found >= self.value else f"{self.metric} is {found:.4g}, below {self.value:.4g}"


@dataclass(frozen=True)
class AtMost:
    """A metric stays below a value, such as a calibration error or a latency."""

    metric: str
    value: float

    def __call__(self, candidate: Version, holder: Version | None) -> str:  # noqa: ARG002
        """Empty, or why not."""
        found = candidate.metrics.get(self.metric)
        if found is None:
            return f"{self.metric} was not measured"
        return "" if found <= self.value else f"{self.metric} is {found:.4g}, above {self.value:.4g}"


@dataclass(frozen=True)
class NotWorse:
    """A metric is at most ``margin`` worse than the holder's; the first holder of an alias passes."""

    metric: str
    margin: float = 0.0
    higher_is_better: bool = True

    def __call__(self, candidate: Version, holder: Version | None) -> str:
        """Empty, or why not."""
        found, standing = candidate.metrics.get(self.metric), holder and holder.metrics.get(self.metric)
        if found is None:
            return f"{self.metric} was not measured"
        if standing is None:
            return ""
        worse = standing - found if self.higher_is_better else found - standing
        return "" if worse <= self.margin else f"{self.metric} is {found:.4g}, worse than {standing:.4g} of the present version"


ALWAYS: tuple[Rule, ...] = (Traceable(), Intact())
"""What no promotion goes without."""


def refused(rules: Iterable[Rule], candidate: Version, holder: Version | None) -> tuple[tuple[str, str], ...]:
    """The names of the rules that refuse the candidate, each with its sentence."""
    found = ((name_of(rule), rule(candidate, holder)) for rule in rules)
    return tuple((name, says) for name, says in found if says)


def name_of(rule: Rule) -> str:
    """A rule as a decision names it: ``NotWorse(metric='auc', margin=0.01, higher_is_better=True)``, or a function's name."""
    return getattr(rule, "__name__", "") or repr(rule)
