def free_slots(calendars: list[list[list[int]]], since: int, until: int, least: int) -> list[list[int]]:
    """The slots between since and until that are long enough, in the order of time."""
