import random

LEAST = 2


def cases(seed):
    chance = random.Random(seed)
    yield "no events", "edge", ([],)
    yield "one event", "edge", ([["a", 3]],)
    yield "one event, long before", "edge", ([["a", -1]],)
    yield "one day, many events", "edge", ([["a", 3]] * 5 + [["b", 9]],)
    yield "just active", "edge", (visits(a=range(LEAST), b=range(LEAST - 1), c=range(6, 6 - LEAST, -1)),)
    yield "split over two weeks", "edge", (visits(a=range(7 - LEAST + 1, 8), b=range(5, 9)),)
    yield "all seven days", "edge", (visits(a=range(7), b=range(7, 14), c=range(-7, 0)),)
    yield "around the launch", "edge", (visits(a=[-3, -2, -1, 0, 1, 2], b=[-7, -8, -9], c=[-1, 0], d=[0, 1, 2]),)
    yield "weeks before the launch alone", "edge", (visits(a=[-20, -19, -18], b=[-14, -13, -12, -8]),)
    yield "unsorted", "edge", ([["a", 17], ["a", 16], ["a", 15], ["a", 1], ["b", 8], ["b", 7], ["b", 9], ["b", 0]],)
    yield "silent in between", "edge", (visits(a=[0, 1, 2, 28, 29, 30], b=[0, 70]),)
    yield "a cohort of the last week", "edge", (visits(a=[0, 1, 2], b=[20, 19, 18], c=[14]),)
    yield "the last week belongs to somebody inactive", "edge", (visits(a=[0, 1, 2], b=[3, 4, 5, 40]),)
    yield "one of eight", "edge", (visits(a=[0, 1, 2], **{f"u{place}": [0] for place in range(7)}),)
    yield "five of eight", "edge", (visits(**{f"u{place}": range(3 if place < 5 else 1) for place in range(8)}),)
    yield "thirds", "edge", (visits(a=[0, 1, 2, 7, 8, 9], b=[0, 1, 2], c=[5]),)
    yield "one of two hundred", "edge", (visits(a=[0, 1, 2], **{f"u{place}": [place % 7] for place in range(199)}),)
    for number in range(8):
        yield f"little {number}", "small", (drawn(chance, 25, "abc", -9, 16),)
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, 200, [f"u{place}" for place in range(16)], -15, 40),)
    yield "a quarter of a year", "large", (drawn(chance, 2500, [f"u{place}" for place in range(300)], 0, 90),)
    yield "years apart", "adversarial", (visits(a=[-1000, -999, -998], b=[1000, 999, 998], c=[-1000, 1000]),)
    yield "halves at every size", "adversarial", (halves(),)


def sized(family, n, seed):
    chance = random.Random(seed)
    return (drawn(chance, n, [f"u{place}" for place in range(max(n // 2, 1))], 0, 83),)


def visits(**days):
    return [[user, day] for user, own in days.items() for day in own]


def drawn(chance, number, users, first, last):
    joined = {user: chance.randint(first, last) for user in users}
    events = []
    for _ in range(number):
        user = chance.choice(users)
        near = chance.randint(joined[user], min(last, joined[user] + 9))
        events.append([user, near if chance.random() < 0.7 else chance.randint(joined[user], last)])
    return events


def halves():
    events = []
    for week in range(10):
        for place in range(8):
            events += [[f"w{week}u{place}", 7 * week + day] for day in range(4 if place < week else 1)]
    return events
