def route(rules: list[list[str]], requests: list[str]) -> list[str | None]:
    """The model for each request, or None."""
