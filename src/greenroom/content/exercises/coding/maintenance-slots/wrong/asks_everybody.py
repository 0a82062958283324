from bisect import bisect_right

BUSY = 0


def free_slots(calendars, since, until, least):
    joined = []
    for calendar in calendars:
        mine = []
        for start, end in sorted(calendar):
            if mine and start <= mine[-1][1]:
                mine[-1][1] = max(mine[-1][1], end)
            else:
                mine.append([start, end])
        joined.append(mine)

    def is_free(minute):
        busy = 0
        for mine in joined:
            place = bisect_right(mine, [minute, float("inf")])
            if place and minute < mine[place - 1][1]:
                busy += 1
        return busy <= BUSY

    minutes = sorted({since, until, *(m for mine in joined for stretch in mine for m in stretch if since < m < until)})
    slots, opened = [], None
    for minute in minutes:
        if minute < until and is_free(minute):
            opened = minute if opened is None else opened
        elif opened is not None:
            if minute - opened >= least:
                slots.append([opened, minute])
            opened = None
    return slots
