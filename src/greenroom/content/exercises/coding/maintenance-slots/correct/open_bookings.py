BUSY = 0


def free_slots(calendars, since, until, least):
    changes = [
        (min(max(minute, since), until), machine, step)
        for machine, calendar in enumerate(calendars)
        for start, end in calendar
        for minute, step in ((start, 1), (end, -1))
    ]
    changes.append((until, -1, 0))
    changes.sort()
    bookings, busy, free_from, slots = [0] * (len(calendars) + 1), 0, since, []
    before = since
    for minute, machine, step in changes:
        if minute > before:
            if busy > BUSY:
                if before - free_from >= least:
                    slots.append([free_from, before])
                free_from = minute
            before = minute
        bookings[machine] += step
        if step == 1 and bookings[machine] == 1:
            busy += 1
        if step == -1 and bookings[machine] == 0:
            busy -= 1
    if until - free_from >= least:
        slots.append([free_from, until])
    return slots
