"""What a browser would make of a page: its elements with their attributes, and its words."""

from html.parser import HTMLParser

Element = tuple[str, dict[str, str]]
WITHOUT_END = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Page(HTMLParser):
    """The elements of a page in order, its words by the element that they stand in, and whether all were closed in turn."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.words: dict[str, str] = {}
        self.open: list[str] = []
        self.is_sound = True
        self.feed(markup)
        self.close()
        self.is_sound = self.is_sound and not self.open

    def handle_starttag(self, tag, attrs):
        name = "svg:title" if tag == "title" and "svg" in self.open else tag
        self.elements.append((name, {name: value or "" for name, value in attrs}))
        if tag not in WITHOUT_END:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        while self.open and self.open[-1] != tag and self.open[-1] in ("p", "li"):
            self.open.pop()
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.is_sound = False

    def handle_data(self, data):
        for name in self.open:
            self.words[name] = self.words.get(name, "") + data

    def all(self, name: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.elements if tag == name]

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def inline(self) -> list[Element]:
        """Elements that carry script or style of their own."""
        return [
            (tag, attributes)
            for tag, attributes in self.elements
            if tag == "style"
            or (tag == "script" and "src" not in attributes)
            or any(name == "style" or name.startswith("on") for name in attributes)
            or any(value.strip().lower().startswith("javascript:") for value in attributes.values())
        ]
