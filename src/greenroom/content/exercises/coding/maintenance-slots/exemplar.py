from collections import Counter

BUSY = 0


def free_slots(calendars: list[list[list[int]]], since: int, until: int, least: int) -> list[list[int]]:
    change = Counter({since: 0, until: 0})
    for calendar in calendars:
        for start, end in joined(calendar):
            if end > since and start < until:
                change[max(start, since)] += 1
                change[min(end, until)] -= 1
    slots = []
    busy, slot_start = 0, None
    for minute in sorted(change):
        busy += change[minute]
        is_free = busy <= BUSY and minute < until
        if is_free and slot_start is None:
            slot_start = minute
        if not is_free and slot_start is not None:
            if minute - slot_start >= least:
                slots.append([slot_start, minute])
            slot_start = None
    return slots


def joined(calendar):
    """The bookings of one machine as stretches that do not overlap."""
    stretches = []
    for start, end in sorted(calendar):
        if stretches and start <= stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], end)
        else:
            stretches.append([start, end])
    return stretches
