"""The code editor: a textarea over a coloured mirror of it. Without script it is a plain textarea."""

from markupsafe import Markup

from greenroom.studio.parts.code_colours import coloured

KEYS = "Tab indents. To leave with the keyboard, press Esc, then Tab."


def editor(name: str, value: str, label: str, rows: int = 16) -> Markup:
    """A field called ``name`` for Python code; a page that holds it loads ``/static/code.js``.

    A line feed stands before the text, as HTML takes the first one away.
    """
    return Markup(
        '<div class="code" data-code><label for="{name}">{label}</label><div class="code-field">'
        '<pre class="code-mirror" aria-hidden="true"><code>{mirror}\n</code></pre>'
        '<textarea id="{name}" name="{name}" rows="{rows}" spellcheck="false" autocapitalize="off" autocomplete="off"'
        ' wrap="off" aria-describedby="{name}-keys">\n{value}</textarea></div>'
        '<p id="{name}-keys" class="quiet">{keys}</p></div>'
    ).format(name=name, label=label, mirror=coloured(value), rows=rows, value=value, keys=KEYS)
