"""Forms that carry files: what a browser sends comes through as it is."""

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableOption
from greenroom.studio.uploads import sent_in

BOUNDARY = b"----river"


def part(head: str, data: bytes) -> bytes:
    return b"--" + BOUNDARY + b"\r\nContent-Disposition: form-data; " + head.encode() + b"\r\n\r\n" + data + b"\r\n"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.binary(max_size=300))
def test_every_text_and_every_file_comes_through_as_it_is(text, data):
    assume(BOUNDARY not in data)
    assume(BOUNDARY not in text.encode())
    body = part('name="text"', text.encode()) + part('name="file"; filename="a b.txt"', data) + b"--" + BOUNDARY + b"--\r\n"
    sent = sent_in(body, BOUNDARY)
    assert sent.files["file"] == ("a b.txt", data)
    assert sent.texts == {"text": text.replace("\r\n", "\n")}


def test_a_field_without_a_chosen_file_is_no_file():
    body = part('name="file"; filename=""', b"") + b"--" + BOUNDARY + b"--\r\n"
    assert sent_in(body, BOUNDARY) == ({}, {})


@pytest.mark.parametrize("body", [b"", b"--", part('name="text"', b"x"), part('kind="text"', b"x") + b"--" + BOUNDARY + b"--"])
def test_what_is_torn_or_has_no_names_is_refused(body):
    with pytest.raises(UnusableOption, match="load the page again"):
        sent_in(body, BOUNDARY)
