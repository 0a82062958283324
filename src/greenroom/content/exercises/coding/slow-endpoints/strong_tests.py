SHARE = 95


def percentile(*times):
    rows = slow_endpoints([f"t /a 200 {time}ms" for time in times])
    assert len(rows) == 1 and rows[0][:2] == ["/a", len(times)]
    return rows[0][2]


def test_nothing():
    assert slow_endpoints([]) == []
    assert slow_endpoints(["", "torn"]) == []


def test_one_line():
    assert slow_endpoints(["09:00:00 /a 200 5ms"]) == [["/a", 1, 5]]


def test_nearest_rank_at_every_count():
    for number in range(1, 130):
        place = -(-SHARE * number // 100)
        assert percentile(*range(number, 0, -1)) == place


def test_times_are_sorted_as_numbers():
    assert percentile(9, 10) == 10
    assert percentile(100, 20, 3) == 100


def test_the_slowest_endpoint_first_and_ties_by_name():
    lines = ["t /b 200 5ms", "t /c 200 9ms", "t /a 200 5ms", "t /d 200 1ms"]
    assert [row[0] for row in slow_endpoints(lines)] == ["/c", "/a", "/b", "/d"]


def test_queries_belong_to_their_endpoint():
    assert slow_endpoints(["t /a?x=1 200 5ms", "t /a 200 5ms", "t /a?y?z 200 5ms"]) == [["/a", 3, 5]]
    assert slow_endpoints(["t /?/a 200 5ms"]) == [["/", 1, 5]]


def test_failures_count():
    assert slow_endpoints(["t /a 500 9ms", "t /a 200 1ms"]) == [["/a", 2, 9]]


def test_whitespace_of_any_kind():
    assert slow_endpoints(["  t\t/a   404  8ms \n", "t /a 200 9ms\r\n"]) == [["/a", 2, 9]]


def test_zeros():
    assert slow_endpoints(["t /a 000 007ms", "t /b 200 0ms"]) == [["/a", 1, 7], ["/b", 1, 0]]


def test_torn_lines_are_left_out():
    torn = [
        "t /a 200",
        "t /a 200 5",
        "t /a 200 ms",
        "t /a 200 5ms x",
        "t a 200 5ms",
        "t /a 20 5ms",
        "t /a 2000 5ms",
        "t /a 2x0 5ms",
    ]
    torn += [
        "t /a 200 5s",
        "t /a 200 -5ms",
        "t /a 200 1.5ms",
        "t /a 200 5 ms",
        "t /a 200 1_0ms",
        "/a 200 5ms",
        "t /a 200 5msx",
        "t xx/a 200 5ms",
    ]
    torn += [
        "t /a 200 5²ms",
        "t /a 200 ٣ms",
        "t /a 20² 5ms",
        "t /a 200 5MS",
        "",
        "t /a 2005ms",
        "t/a 200 5ms",
        "t /a 2 5ms",
        "t /a 200 x5ms",
    ]
    for line in torn:
        assert slow_endpoints([line]) == []
        assert slow_endpoints([line, "t /a 200 9ms", line]) == [["/a", 1, 9]]


def test_endpoints_do_not_mix():
    lines = [f"t /a 200 {time}ms" for time in range(1, 41)] + ["t /b 200 3ms", "t /a/b 200 2ms"]
    assert slow_endpoints(lines) == [["/a", 40, -(-SHARE * 40 // 100)], ["/b", 1, 3], ["/a/b", 1, 2]]


def test_equal_times_each_take_a_place():
    four_of_each = sorted([*range(1, 11)] * 4)
    assert percentile(*four_of_each) == four_of_each[-(-SHARE * 40 // 100) - 1]
    assert percentile(*[5] * 99, 6) == 5
