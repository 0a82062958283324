"""What is no posting ends in one plain sentence."""

import sys
import time

import pytest

from greenroom.errors import UnusableInput
from greenroom.jobs import reading, sources
from tests.jobs.postings import labelled, text_of


def refused(data: bytes) -> str:
    with pytest.raises(UnusableInput) as fault:
        sources.text_of(data)
    assert "\n" not in str(fault.value)
    return str(fault.value)


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines, written by hand."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    content = f"BT /F1 12 Tf 72 720 Td 14 TL {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


@pytest.mark.parametrize("data", [b"", b"  \n\t ", b"\xef\xbb\xbf"])
def test_nothing(data):
    assert "empty" in refused(data)


def test_five_megabytes():
    assert "5.0 MB" in refused(b"x" * 5 * 1024 * 1024)


def test_far_more_words_than_a_posting():
    with pytest.raises(UnusableInput, match="far more words"):
        reading.read_text("word " * 100_000)


def test_a_binary_file():
    assert "binary" in refused(b"\x7fELF\x00\x01")


def test_another_encoding():
    assert "line 2" in refused("eins\nfür".encode("latin-1"))


def test_utf_16_with_its_mark_is_read():
    assert sources.text_of("Engineer für alles".encode("utf-16")) == "Engineer für alles"


def test_a_page_that_names_its_encoding_is_read_in_it():
    page = '<html><head><meta charset="iso-8859-1"></head><body>für</body></html>'
    assert sources.text_of(page.encode("latin-1")) == page


def test_a_pdf_is_read_through_a_well_kept_reader():
    pytest.importorskip("pypdf", reason="the extra greenroom[jobs] is not installed")
    text = sources.text_of(pdf("ML Engineer", "Requirements", "Python and Docker", "You apply for this position"))
    assert [skill.name for skill in reading.read_text(text)[0].skills] == ["machine-learning", "python", "docker"]


def test_a_pdf_without_text():
    pytest.importorskip("pypdf", reason="the extra greenroom[jobs] is not installed")
    assert "pictures" in refused(pdf())


def test_a_pdf_that_is_none():
    pytest.importorskip("pypdf", reason="the extra greenroom[jobs] is not installed")
    assert "cannot be read" in refused(b"%PDF-1.4 and then nothing of the kind")


def test_a_pdf_without_its_reader(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert "greenroom[jobs]" in refused(pdf("x"))


def test_a_file_of_another_kind(own_folder):
    (own_folder / "posting.docx").write_bytes(b"PK")
    with pytest.raises(UnusableInput, match="save the posting as text"):
        sources.read_source("posting.docx")


@pytest.mark.parametrize(
    ("name", "says"), [("nowhere.md", "not there"), (".", "is a folder"), ("a\0b.md", "no name of a file")]
)
def test_no_file(own_folder, name, says):
    with pytest.raises(UnusableInput, match=says):
        sources.read_source(name)


def test_a_file_that_may_not_be_read(own_folder, no_rights):
    path = own_folder / "secret.md"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnusableInput, match="may not be read"):
        sources.read_source("secret.md")


def test_a_page_that_shows_nothing():
    with pytest.raises(UnusableInput, match="shows no words"):
        reading.read_text("<html><body><script>alert(1)</script></body></html>")


def test_two_postings_in_one_file_are_read_apart():
    one, other = ("# " + text_of(row).lstrip("# *") for row in (labelled()[0], labelled()[3]))
    text = one + "\n\n" + other
    found = reading.read_text(text)
    assert [posting.title for posting in found] == [
        "Senior Applied Scientist, Search Ranking",
        "Staff Software Engineer, ML Platform",
    ]
    alone = [reading.read_text(each)[0] for each in (one, other)]
    assert [[skill.name for skill in posting.skills] for posting in found] == [
        [skill.name for skill in posting.skills] for posting in alone
    ]
    assert all(text[skill.span.start : skill.span.end] for skill in found[1].skills)


@pytest.mark.parametrize("row", labelled(), ids=lambda row: row["file"])
def test_one_posting_is_never_taken_for_two(row):
    assert len(reading.read_text(text_of(row))) == 1


@pytest.mark.parametrize("text", ["x" * 60_000, "a@" * 20_000, "<!--" * 10_000, "(" * 60_000, "**" * 20_000, "•" * 10_000])
def test_no_text_keeps_the_reader_for_long(text):
    """Each took up to minutes where a pattern tried every place of a run against every other."""
    began = time.process_time()
    reading.read_text(text)
    assert time.process_time() - began < 5
