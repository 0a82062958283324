"""WebVTT and SubRip."""

import pytest

from greenroom.library.transcripts import passages

VTT = """WEBVTT - a talk

NOTE not said

STYLE
::cue { color: red }

intro
00:00:01.000 --> 00:00:03.000 align:start
<v Ada>It <b>broke</b>.

01:00.500 --> 01:02.000
I fixed it.
Then it held.
"""
SRT = "1\r\n00:00:01,000 --> 00:00:03,000\r\nIt broke.\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\nI fixed it.\r\n"


def said(text: str) -> list[str]:
    return [text[p.start : p.end].strip() for p in passages(text)]


def test_webvtt_gives_only_what_was_said() -> None:
    assert said(VTT) == ["It", "broke", ".", "I fixed it.", "Then it held."]


def test_subrip_with_carriage_returns() -> None:
    assert said(SRT) == ["It broke.", "I fixed it."]
    assert [(p.began, p.ended) for p in passages(SRT)] == [(1, 3), (4, 5)]


def test_a_cues_time_is_shared_out_over_its_lines_by_length() -> None:
    first, second = passages(VTT)[-2:]
    assert first.began == 60.5
    assert first.ended == second.began == pytest.approx(60.5 + 1.5 * 11 / 24)
    assert second.ended == 62


def test_cues_that_overlap_are_taken_in_their_order() -> None:
    text = "00:01.000 --> 00:05.000\nIt broke\n\n00:04.000 --> 00:06.000\nand held\n"
    assert said(text) == ["It broke", "and held"]
