def nearest_raw_data(raw: list[str], steps: list[list[str]]) -> dict[str, list[int | str]]:
    """For each artefact its distance from the nearest raw data set, and the name of that one."""
