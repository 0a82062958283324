def f1_scores(truth: list[list[str]], predicted: list[list[str]], labels: list[str]) -> list[float | None]:
    """[macro, micro] F1 of the predicted labels."""
