BUSY = 0


def free_slots(calendars, since, until, least):
    changes = [tuple(change) for change in steps(calendars[0], since, until)]
    for calendar in calendars[1:]:
        changes += steps(calendar, since, until)
    slots, busy, opened, changes = [], 0, since, sorted(changes)
    for minute, step in changes:
        if busy <= BUSY < busy + step:
            if minute - opened >= least and minute > opened:
                slots.append([opened, minute])
        if busy + step <= BUSY < busy:
            opened = minute
        busy += step
    if until - opened >= least and busy <= BUSY:
        slots.append([opened, until])
    return slots


def steps(calendar, since, until):
    reached, found = since, []
    for start, end in sorted(calendar):
        start, end = max(start, reached), min(end, until)
        if start < end:
            found += [(start, 1), (end, -1)]
            reached = end
    return found
