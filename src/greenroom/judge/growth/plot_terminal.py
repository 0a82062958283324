"""Both curves in characters, on logarithmic scales."""

from greenroom.judge.growth.grown import Curve
from greenroom.judge.growth.scale import Scale, scale_of, seconds_text

CANDIDATE, REFERENCE, BOTH = "●", "○", "◉"
WIDTH, HEIGHT = 56, 12
MARGIN = 9


def lines_of(curve: Curve, width: int = WIDTH, height: int = HEIGHT) -> list[str]:
    """The plot in lines, with its key: filled is the submission, hollow the reference. Empty where nothing was measured."""
    scale = scale_of(curve.points)
    if scale is None:
        return []
    grid = [[" "] * width for _ in range(height)]
    for point in curve.points:
        for cost, mark in ((point.reference, REFERENCE), (point.candidate, CANDIDATE)):
            _put(grid, scale, point.size, cost, mark)
    rows = ["".join(row).rstrip() for row in grid]
    labels = {0: seconds_text(scale.dearest), height - 1: seconds_text(scale.cheapest)}
    return [
        *(f"{labels.get(number, ''):>{MARGIN - 1}} │{row}" for number, row in enumerate(rows)),
        " " * MARGIN + "└" + "─" * width,
        " " * MARGIN + f" n = {scale.smallest:,}" + f"{scale.largest:,}".rjust(width - len(f"n = {scale.smallest:,}")),
        " " * MARGIN + f" {CANDIDATE} yours   {REFERENCE} the reference   ({curve.family} inputs; both scales are logarithmic)",
    ]


def _put(grid: list[list[str]], scale: Scale, size: int, cost: float, mark: str) -> None:
    across, up = scale.place(size, cost)
    row, column = len(grid) - 1 - round(up * (len(grid) - 1)), round(across * (len(grid[0]) - 1))
    grid[row][column] = BOTH if grid[row][column] not in (" ", mark) else mark
