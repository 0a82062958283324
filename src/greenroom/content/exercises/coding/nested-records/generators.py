import random

VALUES = [0, 1, -3, 0.5, "", "adam", True, False, None, [], [1, {"a": 2}], {}]


def cases(seed):
    chance = random.Random(seed)
    yield "a value here, a record there", "edge", ([{"a": 1}, {"a": {"b": 2}}, {"a": {"b": {"c": 3}}}, {"a": "b"}],)
    yield "no records", "edge", ([],)
    yield "an empty record", "edge", ([{}],)
    yield "empty records among others", "edge", ([{}, {"a": 1}, {}],)
    yield "flat", "edge", ([{"b": 1, "a": 2}, {"a": 3, "c": 4}],)
    yield "false values", "edge", ([{"a": 0, "b": False, "c": "", "d": None, "e": [], "f": 0.0}, {"g": 1}],)
    yield "always None", "edge", ([{"a": None}, {"a": None, "b": {"c": None}}],)
    yield "lists are cells", "edge", ([{"a": [1, 2], "b": {"c": [{"d": 1}]}}, {"a": [{}]}],)
    yield "empty records as values", "edge", ([{"a": {}, "b": {"c": {}}}, {"a": {"x": {}}}, {"b": {"c": {"d": {}}}}],)
    yield "just as deep as allowed", "edge", ([{"a": {"b": {"c": 1}}}, {"a": {"b": 2}}, {"a": 3}],)
    yield "one deeper", "edge", ([{"a": {"b": {"c": {"d": 1}}}}, {"a": {"b": {"c": 2}}}],)
    yield "later columns come first", "edge", ([{"z": 1}, {"y": {"x": 1}}, {"y": {"a": 2}}, {"y_": 3, "y": {"b": 4}}],)
    yield "signs around the dot", "edge", ([{"a": {"b": 1}, "a_": 2, "a1": 3, "A": {"b": 4}, "ab": 5}],)
    yield "same inner keys", "edge", ([{"a": {"x": 1}, "b": {"x": 2}, "x": 3}, {"b": {"x": 4, "b": {"x": 5}}}],)
    yield "numbers as keys' texts", "edge", ([{"10": 1, "9": 2, "1": {"0": 3}}],)
    for number in range(8):
        yield f"little {number}", "small", ([record(chance, "ab", 3, 4) for _ in range(chance.randint(1, 4))],)
    for number in range(3):
        yield f"usual {number}", "small", ([record(chance, "abcdef", 4, 3) for _ in range(15)],)
    yield "many runs", "large", ([run(chance) for _ in range(150)],)
    yield "every record its own column", "adversarial", ([{"p": {f"k{place}": place}} for place in range(60)],)
    deep = {"end": 1}
    for _ in range(40):
        deep = {"in": deep, "x": 0}
    yield "very deep", "adversarial", ([deep, {"in": {"in": {}}}],)


def sized(family, n, seed):
    chance = random.Random(seed)
    return ([run(chance) for _ in range(n)],)


def record(chance, keys, widest, deepest):
    result = {}
    for key in chance.sample(keys, chance.randint(0, min(widest, len(keys)))):
        goes_down = deepest > 0 and chance.random() < 0.55
        result[key] = record(chance, keys, widest, deepest - 1) if goes_down else chance.choice(VALUES)
    return result


def run(chance):
    names = [f"{first}{number}" for first in ("lr", "wd", "layers") for number in range(5)]
    return {
        "model": {name: chance.randint(0, 9) for name in chance.sample(names, 6)},
        "data": {"mix": {name: 0.5 for name in chance.sample(names, 6)}},
        **{name: "x" for name in chance.sample(names, 3)},
    }
