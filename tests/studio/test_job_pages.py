"""The pages about jobs without a browser: what is sent, what is kept, what is refused in one sentence with nothing lost."""

import re
import sys
from datetime import date
from html import escape
from urllib.parse import unquote

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.jobs.gaps import KINDS, Proof, gaps
from greenroom.jobs.kept import Kept
from greenroom.studio.pages.gaps import plain_action
from greenroom.studio.parts.posting_text import posting_text, quoted
from tests.jobs.postings import of
from tests.jobs.test_bad_input import pdf
from tests.studio.rooms import HERE, STORY, client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
POSTING = (
    "# Machine Learning Engineer\n\n## Requirements\n- 3+ years of Python\n- Kafka\n\n## Nice to have\n- Rust\n\n"
    "You apply for this position.\n"
)
OTHER = POSTING.replace("Machine Learning Engineer", "Data Engineer").replace("Kafka", "Spark and Airflow")
RESUME = (
    "# Ada Person\n\n## Experience\n- 2019 to 2024: I built the ranking models at a shop\n- I led a team of three\n\n"
    "## Education\n- MSc in statistics\n\n## Skills\n- Python, PyTorch\n\nReferences on request.\n"
)


def keep(client, text: str = "", name: str = "", file: tuple[str, bytes] | None = None):
    given_file = file or ("", b"")
    fields = {"text": text.replace("\n", "\r\n"), "name": name, "weight": "1"}
    return client.post("/job", data=fields, files={"file": (given_file[0], given_file[1], "application/octet-stream")})


def kept(client, text: str = POSTING, **given_) -> str:
    answer = keep(client, text, **given_)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def alert(answer) -> str:
    return re.search(r'role="alert">(.*?)</p>', answer.text, re.DOTALL)[1]


def test_a_posting_is_kept_as_it_was_pasted_and_once(client, workspace):
    where = kept(client)
    assert where == kept(client) == "/job/posting/machine-learning-engineer.md"
    with open(f"{workspace.folder}/jobs/machine-learning-engineer.md", encoding="utf-8", newline="") as file:
        assert file.read() == POSTING


def test_another_posting_of_the_same_title_gets_a_name_of_its_own(client):
    kept(client)
    assert kept(client, POSTING.replace("Kafka", "Flink")) == "/job/posting/machine-learning-engineer-2.md"


def test_a_page_that_declares_another_encoding_reads_alike_when_it_is_kept(client, desk):
    text = f"<html><head><meta charset=iso-8859-1></head><body><h1>ML Engineer at Zürich</h1><pre>{POSTING}</pre></body></html>"
    name = unquote(kept(client, text)).rpartition("/")[2]
    assert "Zürich" in desk.postings.find(name).posting.text


@pytest.mark.parametrize(
    ("text", "file", "says"),
    [
        ("", None, "There is nothing to read yet"),
        ("  \n ", None, "There is nothing to read yet"),
        (POSTING, ("a.txt", POSTING.encode()), "You chose a file and pasted a text"),
        ("", ("a.txt", b""), "a.txt is empty"),
        ("", ("a.png", b"\x89PNG\0\0"), "a.png is a binary file"),
        ("", ("a.txt", b"caf\xe9 " * 20), "is not UTF-8 text"),
        ("", ("a.pdf", b"%PDF-1.4 nothing"), "a.pdf is a PDF"),
        ("x " * (5 << 19), None, "5.0 MB, far more than a posting"),
        ("", ("big.txt", b"x " * (5 << 19)), "big.txt is 5.0 MB"),
        ("word " * 60_000, None, "far more words than a posting"),
        ("<html><script>alert(1)</script></html>", None, "shows no words"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_sentence_and_what_was_typed_stays(client, desk, text, file, says):
    before = desk.postings.shelf().kept
    answer = keep(client, text, name="The one by the river", file=file)
    assert answer.status_code == 422
    assert says in alert(answer)
    assert "greenroom job" not in alert(answer)
    assert 'value="The one by the river"' in answer.text
    assert escape(text.replace("\r\n", "\n").strip()) in answer.text
    assert desk.postings.shelf().kept == before


def test_a_pdf_is_read_where_its_reader_is_installed(client, desk):
    pytest.importorskip("pypdf", reason="it comes with greenroom[jobs]")
    lines = ("ML Engineer", "Requirements", "Python and Docker", "You apply for this position")
    answer = keep(client, file=("by-the-river.pdf", pdf(*lines)))
    assert answer.headers["location"] == "/job/posting/by-the-river.md"
    assert {skill.name for skill in desk.postings.find("by-the-river.md").posting.skills} >= {"python", "docker"}
    assert "by-the-river.pdf is a PDF of pictures without text" in alert(keep(client, file=("by-the-river.pdf", pdf())))


def test_a_pdf_without_its_reader_says_what_to_do(client, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert "greenroom[jobs]" in alert(keep(client, file=("by-the-river.pdf", pdf("x"))))


def test_a_résumé_is_kept_with_a_kind_word(client):
    page = client.get(kept(client, RESUME)).text
    assert "This does not look like a posting." in page
    assert "Remove it" in page


def test_two_postings_in_one_file_are_read_apart_and_removed_together(client, desk):
    long = "\n".join(f"- You work on part {number} of the product with people who care" for number in range(6))
    both = "\n\n".join(text.replace("## Nice", f"## What you will do\n{long}\n\n## Nice") for text in (POSTING, OTHER))
    where = kept(client, both)
    assert where == "/job?kept=machine-learning-engineer.md"
    assert "Each is kept and read for itself" in client.get(where).text
    names = ["machine-learning-engineer.md", "machine-learning-engineer.md#2"]
    assert [each.name for each in desk.postings.shelf().kept] == names
    second = client.get("/job/posting/machine-learning-engineer.md%232").text
    assert 'id="skill-airflow"' in second
    assert "Machine Learning Engineer" not in re.search(r'<div class="posting">(.*?)</div>', second, re.DOTALL)[1]
    assert "The same file holds" in client.get("/job/posting/machine-learning-engineer.md%232/remove").text
    client.post("/job/posting/machine-learning-engineer.md%232/remove")
    assert not {each.name for each in desk.postings.shelf().kept} & set(names)


def test_what_was_set_right_is_forgotten_with_its_posting_and_confidence_stays(client, desk):
    where = kept(client)
    client.post(where, data={"set": "out kafka"})
    client.post("/job/gaps", data={".python": "4"})
    client.post(f"{where}/remove")
    assert kept(client) == where
    again = desk.postings.find("machine-learning-engineer.md").posting
    assert {skill.name: skill.sure for skill in again.skills}["kafka"] == "heading"
    assert desk.postings.shelf().notes.confidence == {"python": 4}


def test_corrections_are_kept_and_win(client, desk):
    where = kept(client)
    client.post(where, data={"set": "can-learn python"})
    client.post(where, data={"set": "out kafka"})
    client.post(where, data={"missed": "must", "skill": "k8s"})
    form = {"archetype": "mlops", "serving": "batch", "title": "Engineer", "company": "River", "weight": "2.5", "fields": "all"}
    client.post(where, data=form)
    found = desk.postings.find("machine-learning-engineer.md")
    needs = {skill.name: skill.need for skill in found.posting.skills}
    assert (needs["python"], needs["rust"], needs["kubernetes"]) == ("can-learn", "can-learn", "must")
    assert "kafka" not in needs
    assert (found.posting.primary, found.posting.serving, found.weight) == ("mlops", "batch", 2.5)
    assert (found.posting.title, found.posting.company) == ("Engineer", "River")


@pytest.mark.parametrize(
    "form",
    [
        {"set": "perhaps python"}, {"set": "must "}, {"missed": "must", "skill": " "}, {"do": "it"}, {"fields": "all", "weight": "0"},
        {"fields": "all", "archetype": "poet"},
    ],
)  # fmt: skip
def test_a_form_that_nobody_could_send_is_refused_in_a_sentence(client, form):
    where = kept(client)
    answer = client.post(where, data=form)
    assert answer.status_code == 422
    assert "That did not work" in answer.text


@pytest.mark.parametrize(
    "path", ["posting/none.md", "posting/none.md/checklist", "posting/none.md/remove", "skill/cobol", "thread?of=x"]
)
def test_what_is_not_there_is_said(client, path):
    answer = client.get(f"/job/{path}")
    assert answer.status_code == 404
    assert "greenroom job" not in answer.text


def test_a_confidence_is_kept_where_it_was_changed_and_nowhere_else(client, desk):
    kept(client)
    client.post("/job/gaps", data={".python": "4", ".kafka": ""})
    desk.postings.say_confidence("python", 2)
    stale = client.post("/job/gaps", data={"4.python": "4", ".kafka": "3"})
    assert stale.headers["location"].endswith("kept=1")
    assert desk.postings.shelf().notes.confidence == {"python": 2, "kafka": 3}


def test_a_thread_can_be_taken_up_at_what_nobody_asks_for(client, desk):
    name = kept(client).rpartition("/")[2]
    assert f"What “{name}” asks for" in client.get(f"/job/thread?of={name}").text
    told = "No kept posting asks for anything that it names"
    assert told in client.get("/job/thread?of=stories/example-night-shift.md").text
    attempt = f"{desk.begin_single(ask='Why?', kind='story')}.1"
    desk.answer(attempt, STORY, 9.0)
    page = client.get(f"/job/thread?of={attempt}").text
    assert told in page
    assert f'href="/attempt/{attempt}"' in page
    assert f"/job/thread?of={attempt}" in client.get(f"/attempt/{attempt}").text


@pytest.mark.parametrize("said", ["6", "0", "much"])
def test_a_confidence_is_one_to_five(client, said):
    kept(client)
    assert client.post("/job/skill/python", data={"confidence": said}).status_code == 422


def test_nothing_of_a_posting_becomes_markup(client):
    evil = POSTING.replace("Kafka", 'Kafka <img src=x onerror="alert(1)"> </div><script>alert(2)</script>')
    for path in ("", "/checklist", "/remove"):
        page = client.get(kept(client, evil) + path).text
        assert "<img" not in page
        assert "<script" not in page


def test_no_action_names_a_command_on_a_page():
    posting = Kept("one.md", 1.0, of(POSTING))
    proofs = [(), *([Proof(kind, "a.md", "A", at_bar=None)] for kind in KINDS)]
    for shown in proofs:
        for said in (None, 1, 3, 5):
            rows = gaps([posting], {"python": shown, "rust": shown}, {"python": said} if said else {}, date(2026, 11, 22))
            for row in rows:
                assert "`" not in plain_action(row.action)
                assert plain_action(row.action).endswith(".")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*POSTING.split("\n"), "<b>x</b>", "&amp;", "\u202e evil", "- Go, Rust or Spark", "<li>Python"]),
        min_size=3,
    )
)
def test_the_words_of_any_posting_are_text_and_every_reading_is_found_in_them(lines):
    found = of("\n".join(["# ML Engineer", *lines]))
    text = quoted(found, 0)
    shown = str(posting_text(text, found.skills))
    assert set(re.findall(r"<(\w+)", shown)) <= {"span", "a"}
    assert "\u202e" not in shown
    ids = re.findall(r'id="([^"]+)"', shown)
    assert len(ids) == len(set(ids))
    for skill in found.skills:
        assert f"said-{skill.name}" in ids
        assert text.line_of(skill.line) in ids


def test_a_form_of_another_kind_is_refused(client):
    assert client.post("/job", data={"text": POSTING}).status_code == 422
    torn = client.post(
        "/job", content=b"--x\r\n\r\nhalf", headers={"content-type": "multipart/form-data; boundary=x", "origin": HERE}
    )
    assert torn.status_code == 422


def test_what_was_set_right_can_be_taken_back(client):
    where = kept(client)
    client.post(where, data={"set": "out kafka"})
    page = client.get(where).text
    assert 'value="as-read kafka"' in page
    assert 'id="skill-kafka"' not in page
    client.post(where, data={"set": "as-read kafka"})
    page = client.get(where).text
    assert 'id="skill-kafka"' in page
    assert 'value="as-read kafka"' not in page
