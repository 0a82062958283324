BUSY = 0


def free_slots(calendars, since, until, least):
    most = max(len(calendars) - 1 + BUSY, 0)
    change = {since: 0, until: 0}
    for calendar in calendars:
        for start, end in calendar:
            if start < until and end > since:
                start, end = max(start, since), min(end, until)
                change[start] = change.get(start, 0) + 1
                change[end] = change.get(end, 0) - 1
    slots, busy, opened = [], 0, None
    for minute in sorted(change):
        busy += change[minute]
        if busy <= most and minute < until:
            opened = minute if opened is None else opened
        elif opened is not None:
            if minute - opened >= least:
                slots.append([opened, minute])
            opened = None
    return slots
