BUSY = 0


def free_slots(calendars, since, until, least):
    change = {since: 0, until: 0}
    for calendar in calendars:
        reached = since
        for start, end in sorted(calendar):
            start, end = max(start, reached), min(end, until)
            if start < end:
                change[start] = change.get(start, 0) + 1
                change[end] = change.get(end, 0) - 1
                reached = end
    slots, busy, opened = [], 0, None
    for minute in sorted(change):
        busy += change[minute]
        if busy <= BUSY and minute < until:
            opened = minute if opened is None else opened
        elif opened is not None:
            if minute - opened > least:
                slots.append([opened, minute])
            opened = None
    return slots
