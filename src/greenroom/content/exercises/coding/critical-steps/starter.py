def critical_steps(steps: list[list]) -> list:
    """When the pipeline finishes, and the steps that decide it."""
