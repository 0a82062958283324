LEAST = 2
FIRST_WEEK = -200


def retention(events):
    """The days of a user are the bits of one number, seven to a week."""
    calendar, latest = {}, FIRST_WEEK
    for user, day in events:
        calendar[user] = calendar.get(user, 0) | 1 << day - 7 * FIRST_WEEK
        latest = max(latest, day // 7)
    rows = {}
    for bits in calendar.values():
        week = ((bits & -bits).bit_length() - 1) // 7 + FIRST_WEEK
        row = rows.setdefault(week, [week, 0] + [0] * (latest - week + 1))
        row[1] += 1
        bits >>= 7 * (week - FIRST_WEEK)
        for place in range(2, len(row)):
            row[place] += bin(bits & 127).count("1") >= LEAST
            bits >>= 7
    for row in rows.values():
        for place in range(2, len(row)):
            whole, rest = divmod(100 * row[place], row[1])
            row[place] = whole + (2 * rest >= row[1])
    return [rows[week] for week in sorted(rows)]
