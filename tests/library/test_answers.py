"""From files to attempts."""

from pathlib import Path

import pytest

from greenroom.errors import UnusableInput
from greenroom.library.answers import find_answers, read_answer, read_piped

GOOD = "It broke. I fixed it."


def written(name: str, data: str | bytes) -> str:
    return str(write(name, data))


def write(name: str, data: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.md", b"\x89PNG\0\1", "binary file"),
        ("a.md", "It broke.".encode("utf-16"), "UTF-16 text: save it as UTF-8"),
        ("a.md", b"It broke.\nCaf\xe9 latency.", r"not UTF-8 text \(line 2"),
        ("a.md", b"word " * 2_500_000, r"11\.9 MB.*one answer per file"),
        ("a.md", "---\nkind: story\nIt broke.", "front matter that is never closed"),
        ("a.md", "---\nprompt: why: not\n---\nx", "not YAML on line 2"),
        ("a.md", "---\n- a\n---\nx", "front matter that is not a table"),
        ("a.md", "---\nkind: stroy\n---\nx", "did you mean 'story'"),
        ("a.md", "---\nconfidential: perhaps\n---\nx", "neither true nor false"),
        ("a.md", "---\ncompetencies: [juggling]\n---\nx", "competency 'juggling' is unknown"),
        ("a.docx", "It broke.", r"give a \.md, \.txt, \.srt or \.vtt file"),
        ("a.vtt", "WEBVTT\n\n00:01.0x0 --> 00:02.000\nIt broke.\n", "damaged time on line 3"),
        ("a.vtt", "WEBVTT\n\n00:05.000 --> 00:02.000\nIt broke.\n", "line 3 that runs backwards"),
        ("a.vtt", "WEBVTT\n\nIt broke.\n", "no cue that can be read"),
    ],
)
def test_what_cannot_be_an_answer_gets_one_sentence_with_its_name(name: str, data: str | bytes, sentence: str) -> None:
    path = write(name, data)
    with pytest.raises(UnusableInput, match=sentence) as raised:
        read_answer(str(path))
    assert str(raised.value).startswith(name)
    assert "\n" not in str(raised.value)


def test_a_file_that_vanished_is_named() -> None:
    with pytest.raises(UnusableInput, match=r"gone\.md is not there"):
        read_answer("gone.md")


def test_offsets_count_the_file_as_it_is() -> None:
    text = "\ufeff---\r\nkind: reply\r\n---\r\nIt broke.\r\n"
    source = read_answer(written("a.md", text))
    assert source.attempt.text == text
    assert text[source.attempt.passages[0].start :] == "It broke.\r\n"
    assert source.said_of_exercise == {"kind": "reply"}


def test_other_peoples_keys_are_left_alone() -> None:
    assert read_answer(written("a.md", "---\ntags: [x]\nrating: 5\n---\nIt broke.")).said_of_exercise == {}


def test_a_rule_line_is_no_front_matter_unless_it_opens_the_file() -> None:
    assert read_answer(written("a.md", "It broke.\n\n---\n\nI fixed it.")).attempt.passages[0].start == 0


def test_folders_are_walked_in_order_and_hidden_files_passed_over() -> None:
    for name in ("in/b.md", "in/a.txt", "in/deep/c.vtt", "in/.git/d.md", "in/.e.md", "in/README.md", "in/f.py"):
        write(name, GOOD)
    assert list(find_answers("in")) == ["in/a.txt", "in/b.md", "in/deep/c.vtt"]


def test_a_folder_without_answers_says_what_to_put_there() -> None:
    Path("empty").mkdir()
    with pytest.raises(UnusableInput, match=r"empty holds no answers: put \.md"):
        list(find_answers("empty"))


def test_standard_input_is_markdown_or_webvtt() -> None:
    assert read_piped(GOOD.encode()).attempt.markup == "markdown"
    assert read_piped(b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt broke.\n").attempt.is_timed
