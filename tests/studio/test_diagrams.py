"""Flowcharts: what is read, what is told of by its line, where things stand, what is drawn."""

from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("markupsafe", reason="the studio's packages are installed with the test requirements")

from greenroom.studio.parts.diagram.chart import Edge, Flowchart, Node
from greenroom.studio.parts.diagram.drawing import draw, neighbours
from greenroom.studio.parts.diagram.layers import layered
from greenroom.studio.parts.diagram.parsing import MOST_NODES, parse
from greenroom.studio.parts.diagram.placed_chart import plan
from tests.studio.markup import Page

SYSTEM = """flowchart LR
accTitle: A ranking system
accDescr: How a list is made.
%% what answers a visitor
subgraph online [Serving]
  G[Gateway] --> R(Ranker)
  R -->|features| F[(Feature store)]
  R --> M{{Model server}}
end
M -.-> L[/Log/]; L ==> T{Good enough?}
T -- yes --> M
T -->|no| T
L --> W["Everything (ever) seen"] --> F
G & R --> X:::quiet
classDef quiet fill:#eee
"""


def test_a_chart_is_read():
    chart, mistakes = parse(SYSTEM)
    assert mistakes == ()
    assert (chart.direction, chart.title, chart.description) == ("LR", "A ranking system", "How a list is made.")
    assert {node.name: node.label for node in chart.nodes} == {
        "G": "Gateway", "R": "Ranker", "F": "Feature store", "M": "Model server", "L": "Log", "T": "Good enough?",
        "W": "Everything (ever) seen", "X": "X",
    }  # fmt: skip
    assert [chart.node(name).shape for name in "GRFMT"] == ["box", "round", "store", "hexagon", "choice"]
    assert [node.name for node in chart.nodes if node.group == "Serving"] == ["G", "R", "F", "M"]
    assert Edge("R", "F", "features") in chart.edges
    assert Edge("T", "M", "yes") in chart.edges
    assert Edge("L", "T", "", "thick") in chart.edges
    assert Edge("M", "L", "", "dotted") in chart.edges
    assert {Edge("G", "X"), Edge("R", "X")} <= set(chart.edges)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("A --> B", 1, "should begin with"),
        ("", 1, "should begin with"),
        ("flowchart UP\nA --> B", 1, "the direction UP"),
        ("flowchart TD\n\nA[oops --> B", 3, "closed with ]"),
        ('flowchart TD\nA["oops] --> B', 2, "in quotes"),
        ("flowchart TD\nA --> B\nA -> B", 3, "an arrow"),
        ("flowchart TD\nA -->", 2, "a node's name should stand at its end"),
        ("flowchart TD\nA B", 2, "an arrow"),
        ("flowchart TD\nA & --> B", 2, "a node's name"),
        ("flowchart TD\nA\nend", 3, "closes no group"),
        ("flowchart TD\nA\nsubgraph one\nB", 3, "never closed"),
        ("flowchart TD\nclick A href", 2, "not followed"),
        ("flowchart TD\n" + "\n".join(f"n{at}" for at in range(MOST_NODES + 1)), MOST_NODES + 2, "at most"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_of_by_its_line(text, line, words):
    _, [mistake] = parse(text)
    assert mistake.line == line
    assert words in mistake.sentence
    assert str(mistake).startswith(f"Line {line}: ")


def test_the_rest_is_read_all_the_same():
    chart, mistakes = parse("flowchart TD\nA --> B\n???\nB --> C")
    assert [mistake.line for mistake in mistakes] == [3]
    assert [node.name for node in chart.nodes] == ["A", "B", "C"]


PIECES = st.sampled_from([
    "flowchart TD", "graph LR", "\n", ";", "A", "B", "node-1", " --> ", " -- yes --> ", "-.->", "==>", "---", "|no|", "[", "]", "([", "])",
    "{", "}", "{{", "}}", "((", "))", '"', "&", "subgraph x", "end", "%%", "accTitle: t", "<script>", "\0", "é", ":::c", "<br/>",
])  # fmt: skip
ANY = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=30).map("\n".join))


@given(ANY)
def test_any_text_is_read_and_drawn_and_every_mistake_has_a_line_of_it(text):
    chart, mistakes = parse(text)
    assert all(1 <= mistake.line <= text.count("\n") + 1 and mistake.sentence for mistake in mistakes)
    drawn = draw(chart)
    page = Page(drawn)
    assert page.inline == page.all("script") == []
    assert page.is_sound


NAMES = [f"n{number}" for number in range(9)]
GRAPHS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=24)


def charted(pairs, direction="TB", labels=("a label of some words",)):
    nodes = tuple(Node(name, labels[at % len(labels)]) for at, name in enumerate(dict.fromkeys(sum(pairs, ()))))
    return Flowchart(direction, nodes, tuple(Edge(*pair) for pair in pairs))


@given(GRAPHS)
def test_every_edge_runs_downwards_through_a_joint_of_each_layer(pairs):
    names = list(dict.fromkeys(sum(pairs, ())))
    found = layered(names, pairs)
    level = {name: depth for depth, row in enumerate(found.layers) for name in row}
    assert len(level) == sum(map(len, found.layers))
    assert sorted(name for name in level if not name.startswith("\0")) == sorted(names)
    for route in found.routes:
        start, end = pairs[route.edge]
        assert (route.stops[0], route.stops[-1]) == ((end, start) if route.is_turned else (start, end))
        depths = [level[stop] for stop in route.stops]
        assert depths == list(range(depths[0], depths[0] + len(depths)))
    assert len(found.routes) == sum(start != end for start, end in pairs)


@given(GRAPHS, st.sampled_from(["TB", "BT", "LR", "RL"]))
def test_no_two_boxes_overlap_and_all_stand_in_the_drawing(pairs, direction):
    laid = plan(charted(pairs, direction, ("short", "a label of so many words that it takes lines", "漢字の箱")))
    for one, other in combinations(laid.boxes.values(), 2):
        assert (
            abs(one.x - other.x) >= (one.width + other.width) / 2 - 0.01
            or abs(one.y - other.y) >= (one.height + other.height) / 2 - 0.01
        )
    for box in laid.boxes.values():
        assert box.x - box.width / 2 >= -0.01
        assert box.x + box.width / 2 <= laid.width + 0.01
        assert box.y - box.height / 2 >= -0.01
        assert box.y + box.height / 2 <= laid.height + 0.01


@pytest.mark.parametrize(("direction", "is_before"), [("TB", True), ("BT", False), ("LR", True), ("RL", False)])
def test_the_direction_holds(direction, is_before):
    boxes = plan(charted([("n0", "n1")], direction)).boxes
    places = [(box.x if direction in ("LR", "RL") else box.y) for box in (boxes["n0"], boxes["n1"])]
    assert (places[0] < places[1]) is is_before


def test_an_edge_that_needs_not_cross_does_not():
    found = layered(list("abcd"), [("a", "d"), ("b", "c")])
    upper, lower = found.layers
    assert (upper.index("a") < upper.index("b")) == (lower.index("d") < lower.index("c"))


def test_every_node_names_its_neighbours():
    told = neighbours(parse(SYSTEM).chart)
    assert told["R"] == "Ranker (in Serving), to Feature store (features), Model server, X; from Gateway"
    assert told["X"] == "X; from Gateway, Ranker"


def test_a_drawing_is_sound_svg_with_focusable_named_nodes_and_a_list_behind():
    drawn = draw(parse(SYSTEM).chart, "k")
    figure = ET.fromstring(drawn)
    nodes = [group for group in figure.iter("g") if group.get("class") == "node"]
    assert len(nodes) == 8
    assert all(node.get("tabindex") == "0" and node.get("aria-label") for node in nodes)
    assert figure.find(".//title").text == "A ranking system"
    assert figure.find(".//desc").text == "How a list is made."
    assert len(list(figure.iter("li"))) == 8
    arrows = [path for path in figure.iter("path") if "edge" in path.get("class", "")]
    assert len(arrows) == len(parse(SYSTEM).chart.edges)


def test_a_back_edge_ends_with_its_head_at_the_upper_node():
    chart, _ = parse("flowchart TD\nA --> B\nB --> A")
    laid = plan(chart)
    figure = ET.fromstring(draw(chart))
    tips = [tuple(map(float, head.get("points").split()[0].split(","))) for head in figure.iter("polygon")]
    upper, lower = laid.boxes["A"], laid.boxes["B"]
    assert sorted(y for _, y in tips) == pytest.approx(
        sorted([upper.y + upper.height / 2, lower.y - lower.height / 2]), abs=0.1
    )


def test_labels_are_escaped():
    drawn = draw(parse('flowchart TD\nA["<img src=x onerror=y>"] -->|<b>| B').chart)
    assert "<img" not in drawn
    assert "<b>" not in drawn


def test_the_largest_chart_is_drawn_in_time():
    from time import perf_counter

    lines = [f"n{at} --> n{at + 1}" for at in range(MOST_NODES - 1)] + [
        f"n{at} --> n{at * 37 % MOST_NODES}" for at in range(110)
    ]
    began = perf_counter()
    assert draw(parse("flowchart TD\n" + "\n".join(lines)).chart)
    assert perf_counter() - began < 5
