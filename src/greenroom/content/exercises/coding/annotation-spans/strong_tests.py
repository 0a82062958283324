import random


def by_characters(spans, gap):
    found = []
    for label in {label for _, _, label in spans}:
        pieces = [[start, end] for start, end, other in spans if other == label]
        joined = True
        while joined:
            joined = False
            for a in pieces:
                for b in pieces:
                    if a is not b and a[0] <= b[1] + gap and b[0] <= a[1] + gap:
                        a[:] = [min(a[0], b[0]), max(a[1], b[1])]
                        pieces = [piece for piece in pieces if piece is not b]
                        joined = True
                        break
                if joined:
                    break
        found += [[start, end, label] for start, end in pieces]
    return sorted(found)


def test_nothing_and_one():
    assert merge_spans([], 2) == []
    assert merge_spans([[4, 5, "A"]], 0) == [[4, 5, "A"]]


def test_overlapping_spans_join():
    assert merge_spans([[3, 9, "A"], [0, 5, "A"]], 0) == [[0, 9, "A"]]


def test_touching_spans_join_and_others_do_not():
    assert merge_spans([[0, 5, "A"], [5, 9, "A"]], 0) == [[0, 9, "A"]]
    assert merge_spans([[0, 5, "A"], [6, 9, "A"]], 0) == [[0, 5, "A"], [6, 9, "A"]]


def test_the_gap_counts_with_its_end():
    assert merge_spans([[0, 5, "A"], [8, 9, "A"]], 3) == [[0, 9, "A"]]
    assert merge_spans([[0, 5, "A"], [9, 10, "A"]], 3) == [[0, 5, "A"], [9, 10, "A"]]


def test_a_short_span_inside_a_long_one():
    assert merge_spans([[0, 20, "A"], [2, 4, "A"], [15, 22, "A"]], 0) == [[0, 22, "A"]]
    assert merge_spans([[0, 20, "A"], [2, 4, "A"], [10, 12, "A"]], 0) == [[0, 20, "A"]]


def test_equal_spans_become_one():
    assert merge_spans([[3, 7, "A"], [3, 7, "A"]], 0) == [[3, 7, "A"]]


def test_labels_stay_apart():
    assert merge_spans([[0, 5, "A"], [3, 9, "B"]], 4) == [[0, 5, "A"], [3, 9, "B"]]
    assert merge_spans([[0, 1, "A"], [1, 2, "B"], [2, 3, "A"]], 1) == [[0, 3, "A"], [1, 2, "B"]]


def test_the_order_is_by_start_end_label():
    spans = [[1, 5, "C"], [1, 4, "B"], [0, 9, "D"], [1, 5, "A"], [7, 8, "A"]]
    assert merge_spans(spans, 0) == [[0, 9, "D"], [1, 4, "B"], [1, 5, "A"], [1, 5, "C"], [7, 8, "A"]]


def test_a_new_label_begins_anew():
    assert merge_spans([[10, 12, "A"], [0, 3, "B"], [11, 14, "B"]], 0) == [[0, 3, "B"], [10, 12, "A"], [11, 14, "B"]]
    assert merge_spans([[0, 3, "B"], [40, 90, "A"], [60, 61, "B"]], 5) == [[0, 3, "B"], [40, 90, "A"], [60, 61, "B"]]


def test_agrees_with_joining_pairs():
    chance = random.Random(8)
    for _ in range(25):
        spans = []
        for _ in range(chance.randint(0, 6)):
            start = chance.randint(0, 14)
            spans.append([start, start + chance.randint(1, 5), chance.choice("AB")])
        gap = chance.randint(0, 3)
        assert merge_spans(spans, gap) == by_characters(spans, gap)
