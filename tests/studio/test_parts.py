"""The parts of pages: what is drawn, what stands behind it, and that no text of a person becomes markup."""

import html
import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("markupsafe", reason="the studio's packages are installed with the test requirements")

from markupsafe import Markup

from greenroom import wire
from greenroom.examine import check
from greenroom.exercise import Exercise
from greenroom.finding import Span
from greenroom.progress.ability import Range
from greenroom.studio.pages.tour_example import UNPREPARED
from greenroom.studio.parts.band import Part, band
from greenroom.studio.parts.bars import Bar, bars
from greenroom.studio.parts.code import editor
from greenroom.studio.parts.code_colours import coloured
from greenroom.studio.parts.days_ahead import DAYS, days_ahead
from greenroom.studio.parts.dots import dots
from greenroom.studio.parts.judged import judged
from greenroom.studio.parts.line import Point, line
from greenroom.studio.parts.marking import answer, labels_of
from greenroom.studio.parts.prose import prose
from greenroom.studio.parts.quoting import quoted
from greenroom.studio.parts.ranges import Row, ranges
from greenroom.studio.parts.segments import seconds_of, segments
from greenroom.studio.parts.table import table
from greenroom.studio.parts.timeline import Segment, timeline
from greenroom.studio.parts.timing import clock
from tests.studio.markup import Page

NASTY = "<script>alert('x')</script>\" onload=\"y"
STORY = "The mill stood still twice a week. I chose a simple alarm. After that the stops dropped significantly."


def text_of(markup: Markup) -> str:
    """What a reader sees."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def charts(word: str) -> list[Markup]:
    return [
        band("a", [Part(word, 26, 15, 20), Part("task", 5, 10, 15), Part("action", 70, 60, 90)], word),
        bars("b", word, [Bar(word, 3, word), Bar("none", 0, "0")]),
        ranges("r", word, [Row(word, Range(0.5, 0.3, 0.8))]),
        line("c", word, [Point(word, 2.5, word), Point("then", 4, "4.0")], (1, 4), (1, 4), ("When", word)),
        table(word, (word, "b"), [(word, 1)], is_wide=True),
        dots(3, word),
        timeline("e", [Segment(0, 3, "task", word, "s")], [Part(word, 3, 1, 4)], word),
    ]


@pytest.mark.parametrize("number", range(7))
def test_no_part_has_script_style_or_unescaped_words(number):
    page = Page(charts(NASTY)[number])
    assert page.inline == []
    assert page.all("script") == []
    assert page.is_sound


@pytest.mark.parametrize("number", [0, 1, 2, 3, 6])
def test_a_chart_has_a_title_a_description_and_a_table_behind(number):
    drawn = charts("Words")[number]
    assert re.search(r'role="img" .*aria-labelledby="(\w)-t \1-d"', drawn)
    assert re.search(r'<title id="\w-t">Words</title><desc id="\w-d">[^<]{8,}</desc>', drawn)
    assert "<details" in drawn
    assert re.search(r'<th scope="row">.*Words.*</tbody>', drawn)


def test_a_band_tells_in_words_what_is_over_and_what_is_short():
    drawn = band("a", [Part("situation", 26, 15, 20), Part("task", 5, 10, 15), Part("action", 70, 60, 90)])
    assert "0:26 of 0:15–0:20, over" in drawn
    assert "0:05 of 0:10–0:15, short" in drawn
    assert "1:10 of 1:00–1:30<" in drawn


@pytest.mark.parametrize(
    "nothing",
    [
        band("a", []),
        bars("a", "t", []),
        ranges("a", "t", []),
        timeline("a", [], []),
        line("a", "t", [], (1, 4), (), ("a", "b")),
    ],
)
def test_a_chart_of_nothing_is_nothing(nothing):
    assert nothing == ""


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=30))
@settings(deadline=None)
def test_a_line_stays_in_its_drawing(values):
    drawn = line("a", "t", [Point("p", value, f"{value:g}") for value in values], (1, 4), (1, 4), ("a", "b"))
    assert all(0 <= float(x) <= 100 for x in re.findall(r'cx="([\d.]+)%"', drawn))
    assert all(0 <= float(y) <= 150 for y in re.findall(r'cy="([\d.]+)"', drawn))


@pytest.mark.parametrize(("score", "filled", "told"), [(None, 0, "not scored"), (1, 1, "1 of 4"), (4, 4, "4 of 4")])
def test_dots_are_filled_and_named(score, filled, told):
    drawn = dots(score, "depth")
    assert drawn.count('class="filled"') == filled
    assert drawn.count("<circle") == 4
    assert f'aria-label="depth: {told}"' in drawn


def test_clock():
    assert [clock(seconds) for seconds in (0, 9.6, 61, 3600, -3)] == ["0:00", "0:10", "1:01", "60:00", "0:00"]


@given(st.text())
def test_a_quote_is_one_line_of_bounded_length(text):
    words = quoted(text, Span(0, len(text)), 40)
    assert "\n" not in words
    assert len(words) <= 42


def finding(start: int, end: int, severity: str = "warning", **more: object) -> dict[str, object]:
    return {"start": start, "end": end, "also": [], "severity": severity, **more}


def test_findings_are_underlined_and_linked_both_ways():
    document = wire.file(check(STORY, Exercise(kind="story")))
    shown = judged(STORY, document, "k-")
    [vague] = [note for note in shown.to_mend if note.name == "vague-metric"]
    assert vague.quote == "dropped significantly"
    assert (
        f'id="k-mark-{vague.label}"></span><a class="mark warning" href="#k-finding-{vague.label}"><sup>{vague.label}</sup>dropped significantly</a>'
        in shown.answer
    )
    assert text_of(shown.plain).count("dropped significantly") == 1
    assert "<a" not in shown.plain


def test_every_score_links_to_a_sentence_that_is_there():
    shown = judged(UNPREPARED, wire.file(check(UNPREPARED, Exercise(kind="story")), explain=True))
    carried = [row.sentence for row in shown.scores if row.sentence is not None]
    assert carried
    assert all(f'id="sentence-{number}"' in shown.answer for number in carried)
    assert all(row.climb for row in shown.scores if row.score)


def test_what_is_sure_is_numbered_and_hints_have_letters():
    rows = [finding(0, 1), finding(1, 2, "hint"), finding(0, 2, "error"), *[finding(0, 0, "hint")] * 30]
    assert labels_of(rows)[:5] == ["1", "a", "2", "b", "c"]
    assert len(set(labels_of(rows))) == len(rows)


def test_where_marks_overlap_the_gravest_shows_and_no_word_is_doubled():
    text = "One two three."
    drawn = answer(text, [{"start": 0, "end": 14, "role": "detail"}], [finding(0, 7, "hint"), finding(4, 13, "error")])
    assert re.sub(r"<sup>.*?</sup>", "", drawn).count("two") == 1
    assert 'class="mark error"' in drawn
    assert text_of(Markup(re.sub(r"<sup>.*?</sup>", "", drawn))) == "detailOne two three."


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6), st.integers(0, 60))
def test_marks_never_change_a_character(text, spans, cut):
    cut = min(cut, len(text))
    sentences = [{"start": a, "end": b, "role": "detail"} for a, b in ((0, cut), (cut, len(text))) if a < b]
    rows = [finding(min(span), min(max(span), len(text))) for span in spans if min(span) <= len(text)]
    marked = re.sub(r"<sup>.*?</sup>", "", answer(text, sentences, rows))
    plain = answer(text, sentences, ())
    assert (
        "".join(text_of(Markup(marked)).split())
        == "".join(text_of(plain).split())
        == "".join(("detail" * bool(sentences) + text).split())
    )


def test_paragraphs_and_roles_part_an_answer():
    text = "First one.\n\nSecond one. Third."
    rows = [(0, 10, "detail"), (12, 23, "detail"), (24, 30, "result")]
    drawn = answer(text, [{"start": a, "end": b, "role": role} for a, b, role in rows], [])
    assert drawn.count("<p>") == 3
    assert drawn.count('class="run detail"') == 1


@given(st.text())
def test_colours_never_change_code(code):
    assert html.unescape(re.sub(r"</?span[^>]*>", "", coloured(code))) == code


def test_code_is_coloured_by_what_it_is():
    drawn = coloured("def f(x):  # why\n    return 'a' + 3.5")
    assert '<span class="keyword">def</span>' in drawn
    assert '<span class="comment"># why</span>' in drawn
    assert '<span class="string">&#39;a&#39;</span>' in drawn
    assert '<span class="number">3.5</span>' in drawn


def test_the_editor_is_a_labelled_field_whose_first_line_may_be_empty():
    drawn = editor("code", "\n</textarea><script>", "Your code")
    assert '<label for="code">Your code</label>' in drawn
    assert 'aria-describedby="code-keys">\n\n&lt;/textarea&gt;&lt;script&gt;</textarea>' in drawn
    assert 'aria-hidden="true"' in drawn


def ahead(*cards: int) -> list[tuple[date, int]]:
    return [(date(2026, 11, 23) + timedelta(days=at), many) for at, many in enumerate(cards)]


def test_days_ahead_have_a_bar_each_the_most_cards_the_highest():
    drawn = days_ahead("ahead", ahead(5, 0, 10, 0, 0))
    heights = [float(high) for high in re.findall(r'height="([\d.]+)" class="(?:spent|track)"', drawn)]
    assert heights == [28, 1, 56, 1, 1]
    assert "5 tomorrow, at most 10 a day" in drawn
    assert "Mon 23 Nov: 5; Tue 24 Nov: 0; Wed 25 Nov: 10" in drawn
    assert '<th scope="row">Wed 25 Nov</th><td>10</td>' in drawn


@given(st.lists(st.integers(0, 999), max_size=60))
def test_days_ahead_stay_within_their_picture_whatever_comes(cards):
    drawn = days_ahead("ahead", ahead(*cards))
    bars_of_it = re.findall(r'<rect x="([\d.]+)%" y="([\d.]+)" width="([\d.]+)%" height="([\d.]+)"', drawn)
    assert len(bars_of_it) == min(len(cards), DAYS)
    assert all(float(x) + float(wide) <= 100 and float(y) >= 20 for x, y, wide, _ in bars_of_it)
    assert Page(drawn).is_sound


def test_prose_takes_a_product_for_a_product():
    assert prose("2 * S * (N - 1) and f_hat_of_x, *soft* it is") == "<p>2 * S * (N - 1) and f_hat_of_x, <em>soft</em> it is</p>"


def test_prose_makes_headings_tables_lists_and_words():
    made = prose("## Head\n\nSome `code` and **strong** _soft_.\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| c | `d` |")
    assert "<h2>Head</h2>" in made
    assert "<code>code</code> and <strong>strong</strong> <em>soft</em>." in made
    assert "<li>one</li><li>two</li>" in made
    assert '<th scope="row">c</th><td><code>d</code></td>' in made


@given(st.text())
def test_prose_never_lets_markup_through(text):
    names = set(re.findall(r"<(\w+)", prose(text)))
    assert names <= {
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "li",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "strong",
        "em",
    }


def told(text: str) -> dict:
    return wire.file(check(text, Exercise(kind="story")))


def test_a_line_of_time_has_a_segment_a_sentence_in_the_order_of_telling():
    document = told(UNPREPARED)
    found = list(segments(UNPREPARED, document))
    assert [one.role for one in found] == [row["role"] for row in document["sentences"]]
    assert [one.anchor for one in found] == [f"sentence-{number}" for number in range(len(found))]
    assert all(one.began + one.seconds == pytest.approx(other.began) for one, other in pairwise(found))
    drawn = judged(UNPREPARED, document).timeline
    assert re.findall(r'class="said (\w+)"', drawn) == [one.role for one in found]
    assert re.findall(r'href="#(sentence-\d+)"', drawn) == [one.anchor for one in found]


def test_the_segments_of_a_part_last_as_long_as_the_part_and_all_as_long_as_the_answer():
    document = told(UNPREPARED)
    spent = seconds_of(UNPREPARED, document)
    assert sum(spent) == pytest.approx(document["seconds"], abs=0.3)
    for layer in document["layers"]:
        assert sum(spent[number] for number in layer["sentences"]) == pytest.approx(layer["seconds"], abs=0.01)


def test_the_frames_stand_one_behind_the_other_and_the_line_ends_where_the_answer_does():
    parts = [Part("situation", 10, 15, 25), Part("task", 5, 10, 10)]
    drawn = timeline("a", [Segment(0, 10, "context", "One.", "s0"), Segment(10, 5, "task", "Two.", "s1")], parts)
    assert re.findall(r'<rect x="([\d.]+)%" y="\d+" width="([\d.]+)%"[^>]*class="budget"', drawn) == [
        ("0.00", "66.67"),
        ("66.67", "33.33"),
    ]
    assert re.findall(r'<rect x="([\d.]+)%" y="0" width="([\d.]+)%"', drawn) == [("0.00", "33.33"), ("33.33", "16.67")]
    assert 'x="50.00%"' in drawn
    assert "Spoken: 0:15. The parts together usually take 0:30." in drawn


@given(st.lists(st.sampled_from("One two. |I chose it. |It fell by 4%. |— |\n\n|🎭 ".split("|")), max_size=12))
@settings(deadline=None, max_examples=50)
def test_no_answer_breaks_its_line_of_time(pieces):
    text = "".join(pieces)
    document = told(text)
    spent = seconds_of(text, document)
    assert len(spent) == len(document["sentences"])
    assert all(seconds >= 0 for seconds in spent)
    assert Page(judged(text, document).timeline).is_sound
