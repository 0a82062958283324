"""What a flowchart is, before anybody knows where its nodes stand."""

from greenroom.record import NamedTuple

DIRECTIONS = ("TB", "BT", "LR", "RL")


class Node(NamedTuple):
    """A box: its name in the text, what is written in it, its shape, and the group that it was written in."""

    name: str
    label: str
    shape: str = "box"
    group: str = ""


class Edge(NamedTuple):
    """A line from one node to another; ``style`` is ``plain``, ``dotted`` or ``thick``."""

    start: str
    end: str
    label: str = ""
    style: str = "plain"
    has_arrow: bool = True


class Mistake(NamedTuple):
    """What could not be read, and on which line, counted from 1."""

    line: int
    sentence: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.sentence}"


class Flowchart(NamedTuple):
    """Nodes and edges in the order of the text; ``title`` and ``description`` as accTitle and accDescr give them."""

    direction: str = "TB"
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    title: str = ""
    description: str = ""

    def node(self, name: str) -> Node:
        """The node with this name. Raises KeyError where there is none."""
        for node in self.nodes:
            if node.name == name:
                return node
        raise KeyError(name)


class Parsed(NamedTuple):
    """As much of a flowchart as could be read, and what could not."""

    chart: Flowchart
    mistakes: tuple[Mistake, ...] = ()
