"""A chart with its title, its description, and the table that stands behind it."""

from markupsafe import Markup


def figure(key: str, title: str, description: str, drawing: Markup, height: float, behind: Markup) -> Markup:
    """A drawing as wide as its place; ``key`` tells it from other figures of the page.

    Places along the width are given in percent, so that words keep their size on a phone.
    """
    return Markup(
        '<figure class="chart">'
        '<svg class="drawn" role="img" width="100%" height="{height:.0f}" aria-labelledby="{key}-t {key}-d">'
        '<title id="{key}-t">{title}</title><desc id="{key}-d">{description}</desc>{drawing}</svg>'
        '<details class="behind"><summary>{title}, as a table</summary>{behind}</details></figure>'
    ).format(key=key, title=title, description=description, drawing=drawing, height=height, behind=behind)
