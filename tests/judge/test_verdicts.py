"""How a run ended, and in which order that is believed."""

import pytest

from greenroom.judge.verdicts import said_last, verdict_of
from greenroom.sandbox import Limits, Ran

FINE = Ran(answer=b"1", ending=0, compiled=True, cpu=0.1, wall=0.1, memory=0, out=b"", err=b"")


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, ""),
        ({"over": "memory"}, "MLE"),
        ({"over": "output"}, "OLE"),
        ({"over": "answer"}, "OLE"),
        ({"over": "cpu", "ending": -9}, "TLE"),
        ({"over": "wall", "ending": -9}, "TLE"),
        ({"over": "lost", "ending": -9}, "RE"),
        ({"ending": 101, "answer": None, "compiled": False}, "CE"),
        ({"ending": 102, "answer": None}, "MLE"),
        ({"ending": 1}, "RE"),
        ({"ending": -11, "answer": None}, "RE"),
        ({"answer": None}, "RE"),
    ],
)
def test_each_ending_has_its_verdict(changes: dict[str, object], verdict: str) -> None:
    assert verdict_of(FINE._replace(**changes), Limits())[0] == verdict  # type: ignore[arg-type]


def test_what_the_server_measured_is_believed_before_what_the_code_did() -> None:
    flooded = FINE._replace(over="output", ending=101, answer=b"1")
    assert verdict_of(flooded, Limits()) == ("OLE", "it printed more than 64 KiB")


def test_a_status_of_101_is_believed_only_of_code_that_did_not_compile() -> None:
    pretending = FINE._replace(ending=101, compiled=True, answer=None)
    assert verdict_of(pretending, Limits())[0] == "RE"


def test_a_signal_is_named() -> None:
    assert verdict_of(FINE._replace(ending=-11, answer=None), Limits())[1] == "it was ended by the signal SIGSEGV"


def test_the_last_line_of_an_error_is_told_and_steers_nothing() -> None:
    assert said_last(b"Traceback\n  File\nValueError: \x1b[2Jno\n\n") == "ValueError: \\x1b[2Jno"
    assert said_last(b"\n \n") == ""
