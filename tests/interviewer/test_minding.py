"""The interviewer minds the clock, and cuts nobody off."""

from greenroom.interviewer.minding import due
from tests.conftest import read

SENTENCE = "The regional buyers had lost eleven percent of their fruit every week because orders were placed by habit. "
LECTURE = (
    "The ingestion runs on Kafka and Flink, the features sit in Feast, training is on Ray, the registry is MLflow, serving is on"
    " Triton behind Envoy, caching is Redis, monitoring is Prometheus with Grafana, and alerts go through PagerDuty. "
)


def test_a_part_that_takes_half_as_long_again_is_minded_once() -> None:
    answer = read(SENTENCE * 13, kind="walkthrough")
    nudge = due(answer)
    assert nudge is not None
    assert (nudge.nudge, nudge.part) == ("time", "hook")
    assert due(answer, {"time"}) is None


def test_within_its_time_nothing_is_said() -> None:
    assert due(read(SENTENCE * 4, kind="walkthrough")) is None


def test_a_long_reply_is_asked_for_its_short_version() -> None:
    nudge = due(read(SENTENCE * 12, kind="reply"))
    assert nudge is not None
    assert nudge.part == "reply"


def test_a_list_of_components_is_interrupted() -> None:
    nudge = due(read(LECTURE * 2 + "It all works well together.", kind="walkthrough"))
    assert nudge is not None
    assert nudge.nudge == "lecture"
