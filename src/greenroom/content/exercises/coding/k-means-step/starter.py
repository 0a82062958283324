def kmeans_step(points: list[list[float]], centres: list[list[float]]) -> list:
    """[index of the centre of each point, the centres after the step]."""
