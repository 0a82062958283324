"""The story bank: what shows what, what was told, what is missing, and which project leads."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from greenroom.exercise import COMPETENCIES
from greenroom.stories.bank import Story, Told, bank, tells
from greenroom.stories.choosing import CRITERIA, Project, choose, weight_of

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DEPOT = Story(
    "depot.md", "Depot", "The depot lost 240 minutes a week. I asked Ingrid, and 17,300 labels later it was 40.", ("ownership",)
)
CLINIC = Story(
    "clinic.md", "Clinic", "Tomás wanted 62 double bookings; I refused, and 14.1 became 11.3.", ("conflict", "ethics")
)


def told(days, words=DEPOT.text, *competencies):
    return Told(NOW - timedelta(days=days), words, competencies)


def test_an_answer_tells_a_story_by_its_figures_and_names_whatever_the_words():
    assert tells("Well, 240 minutes, so I went to Ingrid and we did 17,300 of them by hand.", DEPOT.text)
    assert not tells("I lost 240 minutes on a train to Bonn.", DEPOT.text)


def test_every_competency_has_its_row_and_those_without_a_story_are_gaps():
    found = bank([DEPOT, CLINIC], [], NOW)
    assert tuple(found.shows) == COMPETENCIES
    assert found.shows["conflict"] == (CLINIC,)
    assert set(found.gaps) == set(COMPETENCIES) - {"ownership", "conflict", "ethics"}


def test_a_story_wears_out_when_it_is_told_too_often_in_a_week():
    assert bank([DEPOT], [told(1), told(2), told(3)], NOW).worn == ("depot.md",)
    assert bank([DEPOT], [told(1), told(9), told(10)], NOW).worn == ()


def test_a_story_goes_stale_when_it_is_not_told():
    assert bank([DEPOT, CLINIC], [told(3)], NOW).stale == ("clinic.md",)
    assert bank([DEPOT], [told(20)], NOW).stale == ("depot.md",)


def test_a_story_that_is_told_for_what_it_does_not_name_says_so():
    found = bank([DEPOT], [told(1, DEPOT.text, "ownership", "failure")], NOW)
    assert list(found.unmeant()) == [("depot.md", "failure")]


def test_too_much_hangs_on_a_story_that_is_the_only_one_for_many():
    everything = DEPOT._replace(competencies=("ownership", "conflict", "failure", "impact", "learning"))
    assert bank([everything, CLINIC], [], NOW).leaning == {"depot.md": ("ownership", "failure", "learning", "impact")}
    assert bank([DEPOT, CLINIC], [], NOW).leaning == {}


MARKS = st.dictionaries(st.sampled_from(list(CRITERIA)), st.none() | st.floats(0, 1), max_size=6)
PROJECTS = st.lists(MARKS, max_size=6).map(
    lambda rows: [Project(f"{number}.md", f"{number}", marks, ()) for number, marks in enumerate(rows)]
)


@given(PROJECTS)
def test_the_first_project_weighs_most_and_none_is_chosen_twice(projects):
    placed = choose(projects)
    scored = [project for project in projects if any(mark is not None for mark in project.marks.values())]
    assert len(placed) == min(3, len(scored))
    assert len({each.project.path for each in placed}) == len(placed)
    if placed:
        assert placed[0].weight == max(weight_of(project, CRITERIA) for project in scored)
        assert all(0 <= each.weight <= 1 + 1e-9 for each in placed)


def test_the_second_project_shows_what_the_first_does_not():
    strong = {"impact": 0.9, "ownership": 0.8}
    first = Project("a.md", "a", {"impact": 1.0, "ownership": 1.0}, ("conflict",))
    alike, other = Project("b.md", "b", strong, ("conflict",)), Project("c.md", "c", {**strong, "impact": 0.8}, ("failure",))
    placed = choose([first, alike, other])
    assert [each.project.path for each in placed] == ["a.md", "c.md", "b.md"]
    assert placed[1].adds == ("failure",)


def test_the_criteria_are_six_and_their_weights_make_a_whole():
    assert len(CRITERIA) == 6
    assert abs(sum(CRITERIA.values()) - 1) < 1e-9
