"""A person who has a keyboard and nothing else."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOST = 60
HERE = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return { name: "", seen: true };
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  const words = at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText ?? "";
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return {
    name: words.trim().split("\\n")[0],
    seen: (outlined || style.boxShadow !== "none") && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


class Keys:
    """Presses keys, and never touches a mouse; ``unseen`` are places where one could not see where one is."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.unseen: list[str] = []

    def press(self, *keys: str) -> "Keys":
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def type(self, text: str) -> "Keys":
        self.page.keyboard.type(text)
        return self

    def reach(self, name: str, key: str = "Tab") -> "Keys":
        """Presses Tab until it stands on what begins with a name."""
        passed: list[str] = []
        for _ in range(MOST):
            self.page.keyboard.press(key)
            here = self.page.evaluate(HERE)
            passed.append(here["name"])
            if not here["seen"]:
                self.unseen.append(f"{here['name']} on {self.page.url}")
            if here["name"].startswith(name):
                return self
        raise AssertionError(f"{name!r} cannot be reached; passed {passed}")
