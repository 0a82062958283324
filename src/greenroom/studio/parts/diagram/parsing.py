"""Reads a flowchart line by line; what cannot be read is told of by its line, and the rest is read all the same."""

import re

from greenroom.studio.parts.diagram.chart import Edge, Flowchart, Mistake, Node, Parsed
from greenroom.studio.parts.diagram.statements import Unreadable, parted, statement

HEAD = re.compile(r"(?:flowchart|graph)(?:\s+(\w+))?\s*$")
WAYS = {"TB": "TB", "TD": "TB", "BT": "BT", "LR": "LR", "RL": "RL"}
GROUP = re.compile(r"subgraph(?:\s+(?P<name>[^\[]*?))?\s*(?:\[(?P<title>.*)\])?$")
ABOUT = re.compile(r"acc(Title|Descr)\s*:\s*(.*)$")
DRESSING = ("classDef ", "class ", "style ", "linkStyle ")
MOST_NODES, MOST_EDGES, LONGEST_LABEL = 120, 240, 120
NO_HEAD = "a flowchart should begin with “flowchart TD” or “flowchart LR”."


def parse(text: str) -> Parsed:
    """The flowchart of a text; never raises."""
    reading = _Reading()
    for number, line in enumerate(text.split("\n"), 1):
        for part in parted(line.strip()):
            reading.take(number, part.strip())
    return reading.result()


class _Reading:
    """What was read so far."""

    def __init__(self) -> None:
        self.direction = ""
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []
        self.groups: list[tuple[int, str]] = []
        self.about = {"Title": "", "Descr": ""}
        self.mistakes: list[Mistake] = []
        self.last = 1

    def take(self, number: int, line: str) -> None:
        """Reads one statement."""
        if not line or line.startswith("%%"):
            return
        self.last = number
        try:
            self._begin(line) if not self.direction else self._go_on(number, line)
        except Unreadable as problem:
            self.mistakes.append(Mistake(number, str(problem)))

    def result(self) -> Parsed:
        """Everything, with what is missed at the end."""
        for number, name in self.groups:
            self.mistakes.append(Mistake(number, f"the group “{name}” is never closed: put “end” behind its last line."))
        if not self.direction and not self.mistakes:
            self.mistakes.append(Mistake(self.last, NO_HEAD))
        nodes = tuple(node if node.label else node._replace(label=node.name) for node in self.nodes.values())
        chart = Flowchart(self.direction or "TB", nodes, tuple(self.edges), self.about["Title"], self.about["Descr"])
        return Parsed(chart, tuple(sorted(self.mistakes)))

    def _begin(self, line: str) -> None:
        match = HEAD.match(line)
        self.direction = "TB"
        if not match:
            raise Unreadable(NO_HEAD)
        self.direction = WAYS.get((match[1] or "TB").upper(), "")
        if not self.direction:
            self.direction = "TB"
            raise Unreadable(f"the direction {match[1]} is none of TD, TB, BT, LR and RL.")

    def _go_on(self, number: int, line: str) -> None:
        group, about = GROUP.match(line), ABOUT.match(line)
        if about:
            self.about[about[1]] = about[2].strip()
        elif group:
            self.groups.append((number, (group["title"] or group["name"] or "").strip(' "')))
        elif line == "end":
            self._end_group()
        elif line.startswith("click "):
            raise Unreadable("“click” is not followed here: take the line out.")
        elif not line.startswith(DRESSING) and not re.match(r"direction\s+\w+$", line):
            self._add(line)

    def _end_group(self) -> None:
        if not self.groups:
            raise Unreadable("“end” closes no group: take it out, or begin one with “subgraph”.")
        self.groups.pop()

    def _add(self, line: str) -> None:
        said = statement(line)
        names = {node.name for node in said.nodes} | set(self.nodes)
        if len(names) > MOST_NODES or len(self.edges) + len(said.edges) > MOST_EDGES:
            raise Unreadable(f"at most {MOST_NODES} nodes and {MOST_EDGES} arrows are drawn: part the diagram in two.")
        for node in said.nodes:
            self._mention(node)
        self.edges += [edge._replace(label=_shortened(edge.label)) for edge in said.edges]

    def _mention(self, node: Node) -> None:
        known = self.nodes.get(node.name)
        group = (known.group if known else "") or (self.groups[-1][1] if self.groups else "")
        if known and not node.label:
            node = known
        self.nodes[node.name] = node._replace(label=_shortened(node.label), group=group)


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
