"""Which words are numbers, what they are worth, and in which unit."""

import time

import pytest

from greenroom.reading.quantities import Quantity, find_quantities
from greenroom.reading.words import find_words


def read(text: str) -> list[Quantity]:
    return find_quantities(text, find_words(text))


def only(text: str) -> Quantity:
    (quantity,) = read(text)
    return quantity


def told(text: str) -> list[tuple[float, str]]:
    return [(pytest.approx(quantity.value), quantity.unit) for quantity in read(text)]


@pytest.mark.parametrize(
    ("said", "value", "unit", "kind"),
    [
        ("41 percent of claims", 41, "%", "percent"),
        ("98.9 %", 98.9, "%", "percent"),
        ("12,5 %", 12.5, "%", "percent"),
        ("two percentage points", 2, "pp", "points"),
        ("30 bps", 30, "bps", "points"),
        ("0.87 on the test set", 0.87, "", "score"),
        ("0,87 on the test set", 0.87, "", "score"),
        ("an F1 of .81", 0.81, "", "score"),
        ("180ms", 180, "ms", "duration"),
        ("a 30-day trial", 30, "day", "duration"),
        ("2.3 million euros", 2.3e6, "EUR", "money"),
        ("$4.5k", 4500, "USD", "money"),
        ("Rs. 40,000", 40_000, "INR", "money"),
        ("500 €", 500, "EUR", "money"),
        ("sixty grand", 60_000, "¤", "money"),
        ("1,204 places", 1204, "", "count"),
        ("12'000 rows", 12_000, "", "count"),
        ("3.1 lakh calls", 310_000, "", "count"),
        ("5 GB", 5, "GB", "count"),
        ("300 qps", 300, "/s", "count"),
        ("3x", 3, "x", "ratio"),
        ("a 10-fold gain", 10, "x", "ratio"),
    ],
)
def test_figures(said, value, unit, kind):
    quantity = only(said)
    assert (quantity.value, quantity.unit, quantity.kind) == (pytest.approx(value), unit, kind)


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ("twenty five people", 25, ""),
        ("thirty-one teams", 31, ""),
        ("four hundred stores", 400, ""),
        ("twelve hundred pages", 1200, ""),
        ("three hundred and twenty five thousand requests", 325_000, ""),
        ("two thousand five hundred", 2500, ""),
        ("a hundred and twenty thousand users", 120_000, ""),
        ("a dozen tests", 12, ""),
        ("two and a half million", 2.5e6, ""),
        ("half a million", 500_000, ""),
        ("half a second", 0.5, "s"),
        ("point three four", 0.34, ""),
        ("zero point nine three", 0.93, ""),
        ("seven point one percent", 7.1, "%"),
        ("ninety eight point something percent", 98, "%"),
        ("zero incidents", 0, ""),
    ],
)
def test_numbers_in_words(said, value, unit):
    quantity = only(said)
    assert (quantity.value, quantity.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("said", "factor"),
    [
        ("it doubled", 2),
        ("costs were halved", 0.5),
        ("double the rate", 2),
        ("twice as fast", 2),
        ("ten times faster", 10),
        ("fell by a quarter", 0.25),
        ("two thirds of it", 2 / 3),
        ("about a third of the calls", 1 / 3),
        ("half of all claims", 0.5),
        ("cut in half", 0.5),
    ],
)
def test_factors_and_parts_are_ratios(said, factor):
    assert (only(said).value, only(said).kind) == (pytest.approx(factor), "ratio")


@pytest.mark.parametrize(
    "said",
    [
        "in 2019 and in twenty twenty one",
        "on 14 March, or March 14",
        "at 23:00 or 8 am, day and night",
        "open 24/7",
        "step 3 of phase two with Python 3.11 and GPT-4",
        "p99, F1, v2 and top 5",
        "precision at 10, recall@10",
        "the ninety-fifth percentile",
        "one of them",
        "a few hundred, several thousand, millions of",
        "a third party in the second half",
        "at one point",
        "a double check",
        "half precision",
    ],
)
def test_dates_names_ranks_and_vague_words_are_no_quantities(said):
    assert read(said) == []


def test_times_and_twice_count_where_they_do_not_compare():
    assert told("we ran it ten times") == [(10, "")]
    assert told("she checked it twice") == []
    assert told("with five-fold cross-validation") == [(5, "")]
    assert only("it went up four times").kind == "ratio"


def test_a_point_is_decimal_only_where_it_is_no_point():
    assert told("at that point two engineers left") == [(2, "")]
    assert told("the recall came out at point three four") == [(0.34, "")]


def test_a_number_takes_its_unit_from_the_neighbour_that_it_is_held_against():
    assert told("from 62 to 88 percent") == [(62, "%"), (88, "%")]
    assert told("80-90% of them") == [(80, "%"), (90, "%")]
    assert told("between 5 and 6 percent") == [(5, "%"), (6, "%")]
    assert told("from eighteen percent to about two, which is fine") == [(18, "%"), (2, "%")]
    assert told("31 hours became 12;") == [(31, "h"), (12, "h")]
    assert told("from 3.1 to 1.8 million a year") == [(3.1e6, ""), (1.8e6, "")]


def test_but_not_from_one_that_counts_something_else():
    assert told("5 and 6 percent") == [(5, ""), (6, "%")]
    assert told("from 10 percent to 3 stores") == [(10, "%"), (3, "")]
    assert told("14 fields. 91 percent") == [(14, ""), (91, "%")]


def test_two_units_may_make_one_duration():
    assert told("2 h 50 min") == [(2 + 5 / 6, "h")]
    assert told("two years and three months") == [(2.25, "year")]
    assert told("from 5 h 40 to 35 min") == [(5 + 2 / 3, "h"), (35, "min")]
    assert only("90 minutes").seconds == 5400
    assert only("90 percent").seconds == 0


def test_signs():
    assert [(q.value, q.signed) for q in read("minus 0.4 and plus 0.6 percent, -12% and 3 stores")] == [
        (-0.4, True),
        (0.6, True),
        (-12, True),
        (3, False),
    ]
    assert told("3-5 days") == [(3, "day"), (5, "day")]


def test_a_change_is_a_factor_a_difference_in_points_or_signed():
    assert [quantity.is_change for quantity in read("doubled; by 3 points; +2%; 40 percent; 12 users")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_grain_is_the_last_digit_said():
    assert [quantity.grain for quantity in read("2.1 million, 400, 0.34, 12 %")] == [
        pytest.approx(g) for g in (1e5, 1, 0.01, 1)
    ]


def test_the_span_covers_the_number_with_its_unit_and_the_words_are_its_own():
    text = "They paid about $4.5k, or four thousand five hundred dollars."
    words = find_words(text)
    first, second = find_quantities(text, words)
    assert text[slice(*first.span)] == "$4.5k"
    assert text[slice(*second.span)] == "four thousand five hundred dollars"
    assert words.lower[second.first : second.last + 1] == ["four", "thousand", "five", "hundred", "dollars"]


@pytest.mark.parametrize("text", ["It'5 - 3", "it'5 – 4", "We went from it'5 to 4"])
def test_a_figure_inside_the_last_word_is_read(text):
    assert next(quantity.value for quantity in read(text)) == 5


@pytest.mark.parametrize(
    "piece", ["1,2", "9", "1'23", "$", "point ", "five point ", "half a ", "a hundred and ", "from 1 to ", "5 h "]
)
def test_time_grows_with_the_text_and_no_faster(piece):
    def spent(times: int) -> float:
        text = piece * times
        words = find_words(text)
        began = time.perf_counter()
        find_quantities(text, words)
        return time.perf_counter() - began

    spent(1000)
    assert min(spent(16_000) for _ in range(3)) < 12 * max(0.002, min(spent(4000) for _ in range(3)))
