"""Headings in all the ways in which people set them."""

import pytest

from greenroom.jobs.headings import kind_of
from greenroom.jobs.parts import parts
from tests.jobs.postings import needs

FORMS = {
    "markdown": "## {}\n- {}\n",
    "bold": "**{}**\n- {}\n",
    "colon": "{}:\n- {}\n",
    "loud": "{}\n• {}\n",
    "underlined": "__{}__\n* {}\n",
    "numbered": "### {}\n1. {}\n",
    "picture": "🎯 **{}**\n✅ {}\n",
    "inline": "{}: {}\n",
    "plain": "\n{}\n{}\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_heading_is_known_however_it_is_set(form):
    text = "ML Engineer\n\nYou apply for this position.\n\n" + form.format("Requirements", "Python")
    text += form.format("Nice to have", "Rust, Kafka")
    assert needs(text) == {"machine-learning": "must", "python": "must", "rust": "can-learn", "kafka": "can-learn"}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What You'll Do", "duties"),
        ("Your mission", "duties"),
        ("Key Responsibilities", "duties"),
        ("Who you are", "must"),
        ("Minimum qualifications", "must"),
        ("What we're looking for", "must"),
        ("Essential criteria", "must"),
        ("Preferred Qualifications", "can-learn"),
        ("It would be great if you have", "can-learn"),
        ("Bonus points", "can-learn"),
        ("Desirable", "can-learn"),
        ("What would make you stand out", "can-learn"),
        ("Required and preferred qualifications", "must"),
        ("What we offer", "benefits"),
        ("Why you'll love it here", "benefits"),
        ("Our interview process", "process"),
        ("About us", "about"),
        ("About the role", "duties"),
        ("About you", "must"),
        ("Equal opportunity", "legal"),
        ("Kubernetes", ""),
    ],
)
def test_kinds_of_headings(heading, kind):
    assert kind_of(heading) == kind


def test_a_posting_in_one_paragraph():
    text = (
        "Job Summary: We need an ML Engineer who will join us. Key Responsibilities: • Train models in PyTorch • Deploy on AWS"
        " Required Skills: • 5+ years Python • Docker Good to Have: • Kafka • Go Benefits: • Scala courses"
    )
    assert needs(text)["python"] == "must"
    assert needs(text)["kafka"] == needs(text)["go"] == "can-learn"
    assert "scala" not in needs(text)


def test_prose_without_any_heading():
    text = "We're hiring an ML engineer. You should be strong in Python and know Postgres. It'd be a plus if you've used Kafka."
    assert needs(text) == {"machine-learning": "must", "python": "must", "postgresql": "must", "kafka": "can-learn"}


def test_a_heading_that_says_nothing_below_one_that_does_changes_nothing():
    text = "# ML Engineer\n\n## Nice to have\n\n### Tools\n- Kafka\n\nYou apply for this position.\n"
    assert needs(text)["kafka"] == "can-learn"


def test_parts_cover_no_character_twice():
    text = "a • b • c\n\n## Requirements: x\n1. y\n"
    spans = [part.span for part in parts(text)]
    assert all(left.end <= right.start for left, right in zip(spans, spans[1:], strict=False))


def test_a_place_below_its_heading_ends_there():
    text = "ML Engineer\n\nLocation\nLeeds\n\nYou will build models with PyTorch. You apply for this position.\n"
    assert "pytorch" in needs(text)


def test_of_two_sections_of_wishes_and_none_of_musts_the_first_is_meant():
    text = "# ML Engineer\n\nYou will apply.\n\nIdeally you'd have:\n- Python\n\nNice to haves:\n- Rust\n"
    read = needs(text)
    assert (read["python"], read["rust"]) == ("must", "can-learn")


def test_a_note_speaks_of_its_own_line_alone():
    text = (
        "ML Engineer\n\nRequirements\n- Python\n\nNote: we are unable to sponsor visas for this position, whoever you are and"
        " wherever you live, now or later.\n- Docker\n"
    )
    assert {"python", "docker"} <= needs(text).keys()
