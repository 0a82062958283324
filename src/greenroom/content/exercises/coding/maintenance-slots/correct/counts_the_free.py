from heapq import merge

BUSY = 0


def free_slots(calendars, since, until, least):
    ends = merge(*(gaps(calendar, since, until) for calendar in calendars))
    wanted = len(calendars) - BUSY
    if wanted <= 0:
        return [[since, until]] if until - since >= least else []
    free, slots = 0, []
    for minute, kind in ends:
        if kind == "opens":
            free += 1
            if free == wanted:
                if slots and slots[-1][1] == minute:
                    slots[-1][1] = None
                else:
                    slots.append([minute, None])
        else:
            if free == wanted:
                slots[-1][1] = minute
            free -= 1
    return [slot for slot in slots if slot[1] - slot[0] >= least]


def gaps(calendar, since, until):
    found, reached = [], since
    for start, end in sorted(calendar):
        if start > reached:
            found.append((reached, min(start, until)))
        reached = max(reached, end)
        if reached >= until:
            break
    if reached < until:
        found.append((reached, until))
    return sorted(end for start, stop in found if start < stop for end in ((start, "opens"), (stop, "closes")))
