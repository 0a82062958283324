"""The shipped examples: what they teach must be what the engine says of them."""

from pathlib import Path

import pytest

from greenroom.examine import Examination, examine
from greenroom.finding import Severity
from greenroom.library.answers import find_answers, read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import Settings
from greenroom.rules.registry import all_rules
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
STRONG = (
    "stories/fraud-threshold.md",
    "stories/overbooked-clinics.md",
    "walkthroughs/leak-detection.md",
    "replies/simpler-credit-scorecard.md",
    "replies/differently-wind-forecast.md",
    "replies/offline-online-news-feed.md",
)
WEAK = {
    "stories/broadband-churn.md": "we-heavy resampled-before-split vague-metric",
    "stories/job-board-ranking.md": "blames-others tuned-on-test",
    "stories/shipping-documents.md": "nda-name",
    "stories/bakery-weather.md": "hedge-stack",
    "walkthroughs/policy-assistant.md": "technology-first component-lecture jargon-for-audience",
    "walkthroughs/tile-inspection.vtt": "filler",
    "replies/simpler-review-moderation.md": "defensive",
    "replies/differently-booking-chatbot.md": "empty-regret",
    "replies/offline-online-recipes.md": "hedge-stack",
}


def examined(name: str) -> Examination:
    source = read_answer(str(EXAMPLES / name))
    return examine(exercise_for(source, Settings(), {}), source.attempt, list(all_rules().values()))


def mean(examination: Examination) -> float:
    scores = [row.score for row in examination.scorecard if row.score is not None]
    return sum(scores) / len(scores)


def test_every_example_is_weak_or_strong_here() -> None:
    names = {Path(path).relative_to(EXAMPLES).as_posix() for path in find_answers(str(EXAMPLES))}
    assert names == {*STRONG, *WEAK}


@pytest.mark.parametrize("name", STRONG)
def test_a_strong_one_scores_well_with_little_to_mend(name: str) -> None:
    examination = examined(name)
    assert mean(examination) >= 3
    assert sum(finding.severity > Severity.HINT for finding in examination.findings) <= 2


@pytest.mark.parametrize(("name", "faults"), WEAK.items())
def test_a_weak_one_has_the_faults_that_it_shows(name: str, faults: str) -> None:
    assert set(faults.split()) <= {finding.name for finding in examined(name).findings}


@pytest.mark.parametrize(
    ("strong", "weak"),
    [
        ("stories/fraud-threshold.md", "stories/broadband-churn.md"),
        ("stories/overbooked-clinics.md", "stories/job-board-ranking.md"),
        ("walkthroughs/leak-detection.md", "walkthroughs/policy-assistant.md"),
        ("replies/simpler-credit-scorecard.md", "replies/simpler-review-moderation.md"),
        ("replies/differently-wind-forecast.md", "replies/differently-booking-chatbot.md"),
        ("replies/offline-online-news-feed.md", "replies/offline-online-recipes.md"),
    ],
)
def test_the_strong_one_of_a_pair_scores_clearly_higher(strong: str, weak: str) -> None:
    assert mean(examined(strong)) >= mean(examined(weak)) + 0.5


def test_every_example_invites_questions_of_its_own() -> None:
    for path in find_answers(str(EXAMPLES)):
        assert len(examined(Path(path).relative_to(EXAMPLES).as_posix()).follow_ups) >= 3
