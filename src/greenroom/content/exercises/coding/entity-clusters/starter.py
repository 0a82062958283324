def entity_clusters(records: int, links: list[list[int]], most: int) -> list[list[int]]:
    """The clusters of two or more records that the links make, none larger than allowed."""
