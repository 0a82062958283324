"""A table of data, as it stands behind every chart."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from greenroom.studio.parts.joining import joined


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[object]], *, is_wide: bool = False) -> Markup:
    """Every row begins with its name; a wide table may be pushed sideways where the page is narrow."""
    heads = joined(Markup('<th scope="col">{}</th>').format(cell) for cell in head)
    body = joined(map(_row, rows))
    made = Markup("<table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
        caption, heads, body
    )
    if not is_wide:
        return made
    return Markup('<div class="sideways" role="region" tabindex="0" aria-label="{}">{}</div>').format(caption, made)


def _row(cells: Sequence[object]) -> Markup:
    first, *rest = cells
    others = joined(Markup("<td>{}</td>").format(escape(cell)) for cell in rest)
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(escape(first), others)
