def pipeline_order(tasks: list[str], needs: list[list[str]]) -> dict[str, list[str]]:
    """An order that respects all needs, or a cycle that makes one impossible."""
