"""Pure functions from records to HTML and SVG text; none of them needs script or style of its own."""
