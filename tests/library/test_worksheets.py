"""Worksheets: every kind can be filled, and becomes a walkthrough of the written words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableInput
from greenroom.library.worksheets import FOLDER, KINDS, LAYERS, NOTE, read_worksheet, template

SENTENCES = st.lists(st.sampled_from(["I chose the small model.", "It cost us a week.", "Drivers waited."]), max_size=3)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_asks_for_all_five_layers_in_their_order(kind):
    sheet = read_worksheet(template(kind))
    layers = [section.layer for section in sheet.sections]
    assert sorted(layers, key=LAYERS.index) == layers
    assert set(layers) >= {"hook", "approach", "decisions", "results"}
    assert not any(section.words for section in sheet.sections)
    assert len(sheet.empty) == len(sheet.sections)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_guidance_of_its_own(kind):
    assert len(NOTE.findall(template(kind))[0].split()) >= 30


def test_there_is_no_template_without_a_kind():
    import os

    assert sorted(name.removesuffix(".md") for name in os.listdir(FOLDER)) == sorted(KINDS)


@given(st.lists(SENTENCES, min_size=12, max_size=12))
def test_a_walkthrough_has_what_was_written_and_nothing_else(written):
    text, sections = template("project"), read_worksheet(template("project")).sections
    for section, sentences in zip(sections, written, strict=True):
        text = text.replace(f"## {section.heading}\n", f"## {section.heading}\n{' '.join(sentences)}\n")
    made = read_worksheet(text).walkthrough()
    head, body = made.split("---\n")[1:]
    assert "kind: walkthrough" in head
    assert "worksheet" not in head
    assert body.split() == " ".join(" ".join(sentences) for sentences in written).split()


def test_the_layers_are_the_paragraphs():
    text = (
        template("project")
        .replace("## Problem\n", "## Problem\nDrivers waited.\n")
        .replace("## Result\n", "## Result\nNo more.\n")
    )
    assert read_worksheet(text).walkthrough().endswith("Drivers waited.\n\nNo more.\n")


def test_confidential_work_keeps_its_secrets_in_the_head():
    text = template("confidential").replace("secrets: []", "secrets: [Acme]").replace("## Problem\n", "## Problem\nA bank.\n")
    made = read_worksheet(text).walkthrough()
    assert "secrets: [Acme]" in made
    assert "confidential: true" in made


def test_another_file_is_no_worksheet():
    with pytest.raises(UnusableInput, match="is no worksheet"):
        read_worksheet("---\nkind: story\n---\n## Problem\nwords\n")
