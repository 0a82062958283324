"""Draws a flowchart as SVG: nodes that can be focused and name their neighbours, and the same as a list behind."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from greenroom.studio.parts.diagram.chart import Flowchart, Node
from greenroom.studio.parts.diagram.lines import lines_of
from greenroom.studio.parts.diagram.placed_chart import Box, plan
from greenroom.studio.parts.diagram.wrapping import LINE
from greenroom.studio.parts.joining import joined

MARGIN = 12.0


def draw(chart: Flowchart, key: str = "diagram") -> Markup:
    """The figure; ``key`` tells it from others of the page. An empty chart gives an empty one."""
    laid = plan(chart)
    told = neighbours(chart)
    title = chart.title or "Diagram"
    description = chart.description or f"{_many(len(chart.nodes), 'box')}, {_many(len(chart.edges), 'arrow')}."
    drawing = lines_of(chart, laid) + joined(_node(laid.boxes[node.name], node, told[node.name]) for node in chart.nodes)
    around = f"{-MARGIN:g} {-MARGIN:g} {laid.width + 2 * MARGIN:.0f} {laid.height + 2 * MARGIN:.0f}"
    return Markup(
        '<figure class="diagram"><div class="sideways" role="region" tabindex="0"'
        ' aria-label="{title}, drawn">'
        '<svg role="group" width="{width:.0f}" height="{height:.0f}" viewBox="{around}" aria-labelledby="{key}-t {key}-d">'
        '<title id="{key}-t">{title}</title><desc id="{key}-d">{description}</desc>{drawing}</svg></div>'
        '<details class="behind"><summary>{title}, as a list</summary><ul>{behind}</ul></details></figure>'
    ).format(
        title=title, description=description, key=key, drawing=drawing, around=around, width=laid.width + 2 * MARGIN,
        height=laid.height + 2 * MARGIN, behind=joined(Markup("<li>{}</li>").format(words) for words in told.values()),
    )  # fmt: skip


def neighbours(chart: Flowchart) -> dict[str, str]:
    """Every node in a sentence: "Ranker, to Model server, Feature store; from Gateway"."""
    labels = {node.name: node.label for node in chart.nodes}
    return {node.name: "; ".join(filter(None, _told(node, chart, labels))) for node in chart.nodes}


def _told(node: Node, chart: Flowchart, labels: Mapping[str, str]) -> Iterator[str]:
    onward = [_named(labels[edge.end], edge.label) for edge in chart.edges if edge.start == node.name]
    towards = [_named(labels[edge.start], edge.label) for edge in chart.edges if edge.end == node.name]
    name = f"{node.label} (in {node.group})" if node.group else node.label
    yield name + (f", to {', '.join(onward)}" if onward else "")
    yield f"from {', '.join(towards)}" if towards else ""


def _named(label: str, said: str) -> str:
    return f"{label} ({said})" if said else label


def _many(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}{'es' if noun.endswith('x') else 's'}"


def _node(box: Box, node: Node, told: str) -> Markup:
    return Markup('<g class="node" tabindex="0" role="img" aria-label="{}">{}{}</g>').format(
        told, _shape(box, node.shape), _words(box)
    )


def _words(box: Box) -> Markup:
    top = box.y - (len(box.lines) - 1) * LINE / 2 + 5
    kinds = ["group"] * box.captions + ["label"] * (len(box.lines) - box.captions)
    return joined(
        Markup('<text x="{:.1f}" y="{:.1f}" class="{}" text-anchor="middle">{}</text>').format(
            box.x, top + at * LINE, kind, words
        )
        for at, (kind, words) in enumerate(zip(kinds, box.lines, strict=True))
    )


def _shape(box: Box, shape: str) -> Markup:
    left, top, right, bottom = box.x - box.width / 2, box.y - box.height / 2, box.x + box.width / 2, box.y + box.height / 2
    if shape == "choice":
        return _polygon([(box.x, top), (right, box.y), (box.x, bottom), (left, box.y)])
    if shape == "hexagon":
        return _polygon(
            [(left + 12, top), (right - 12, top), (right, box.y), (right - 12, bottom), (left + 12, bottom), (left, box.y)]
        )
    if shape == "store":
        return _store(left, top, right, bottom)
    corner = {"box": 4.0, "round": 14.0, "circle": min(box.width, box.height) / 2}.get(shape, 4.0)
    return Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="{:.1f}"/>').format(
        left, top, box.width, box.height, corner
    )


def _polygon(points: Sequence[tuple[float, float]]) -> Markup:
    return Markup('<polygon points="{}"/>').format(" ".join(f"{x:.1f},{y:.1f}" for x, y in points))


def _store(left: float, top: float, right: float, bottom: float) -> Markup:
    """A drum."""
    arc = f"{(right - left) / 2:.1f} 6 0 0"
    return Markup('<path d="{}"/>').format(
        f"M{left:.1f} {top + 6:.1f}A{arc} 1 {right:.1f} {top + 6:.1f}V{bottom - 6:.1f}A{arc} 1 {left:.1f} {bottom - 6:.1f}Z"
        f"M{left:.1f} {top + 6:.1f}A{arc} 0 {right:.1f} {top + 6:.1f}"
    )
