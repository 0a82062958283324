import random


def cases(seed):
    chance = random.Random(seed)
    low, high, alike = lowest_highest_and_alike(chance)
    first, second = sorted(alike)
    yield "an empty ring", "edge", made(3, "node_for a", "remove a", "node_for a#0")
    yield "one node, one point", "edge", made(1, "add a", "node_for a", "node_for b", "node_for a#0", "remove a", "node_for a")
    yield "emptied and filled again", "edge", made(2, "add a", "remove a", "node_for x", "remove a", "add a", "node_for x")
    yield "the text of every point as a key", "edge", made(3, "add a", "add b", "add c", *(f"node_for {node}#{i}" for node in "abc" for i in range(4)))
    yield "beyond the last point", "edge", made(1, f"add {low}", f"add {low}x", f"node_for {high}", f"node_for {high}#0", f"node_for {low}#0")
    yield "before the first point", "edge", made(1, f"add {high}", f"add {high}x", f"node_for {low}#0", f"node_for {high}#0")
    yield "two points at one place", "edge", made(1, f"add {second}", f"add {first}", "add other", f"node_for {first}#0", *lookups(12))
    yield "two points at one place, the other way", "edge", made(1, f"add {first}", f"add {second}", "add other", f"node_for {first}#0", *lookups(12))
    yield "the smaller of two leaves", "edge", made(1, f"add {first}", "add q", f"add {second}", f"remove {first}", f"node_for {first}#0", *lookups(12))
    yield "the larger of two leaves", "edge", made(1, f"add {second}", "add q", f"add {first}", f"remove {second}", f"node_for {first}#0", *lookups(12))
    yield "added twice", "edge", made(3, "add a", "add b", "add a", "remove a", "remove a", "node_for a#0", "node_for a#1", *lookups(5))
    yield "names that begin alike", "edge", made(2, "add a", "add aa", "add a1", "remove a", *lookups(6), "node_for a#0", "node_for aa#1")
    yield "letters of all kinds", "edge", made(2, "add größe", "add 模型", "node_for größe#1", "node_for é", "node_for 模型#0")
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(1, 3), 16, "abcd", 30)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 5, 80, [f"gpu-{place}" for place in range(9)], 400)
    yield "many points", "large", played(chance, 100, 300, [f"replica-{place}" for place in range(12)], 10**6)
    yield "many nodes", "large", [["HashRing", 3], *(["add", f"n{place}"] for place in range(300)), *(["node_for", f"k{place}"] for place in range(900))]
    crowd = [f"n{place}" for place in range(600)]
    yield "crowded places", "adversarial", [["HashRing", 4], *(["add", node] for node in crowd), *(["remove", node] for node in chance.sample(crowd, 200)), *(["node_for", f"{chance.choice(crowd)}#{chance.randrange(4)}"] for _ in range(600))]


def sized(family, n, seed):
    chance = random.Random(seed)
    adding = [["add", f"node-{chance.randrange(10**6)}"] for _ in range(n // 100)]
    return [["HashRing", 30], *adding, *(["node_for", f"prompt {chance.randrange(10**6)}"] for _ in range(n))]


def made(points, *operations):
    return [["HashRing", points], *(operation.split(" ", 1) for operation in operations)]


def lookups(number):
    return [f"node_for key {place}" for place in range(number)]


def played(chance, points, number, nodes, keys):
    operations = [["HashRing", points]]
    for _ in range(number):
        verb = chance.choice(["add", "add", "remove", "node_for", "node_for", "node_for"])
        key = f"k{chance.randrange(keys)}" if chance.random() < 0.6 else f"{chance.choice(nodes)}#{chance.randrange(points)}"
        operations.append([verb, key if verb == "node_for" else chance.choice(nodes)])
    return operations


def lowest_highest_and_alike(chance):
    seen, names = {}, [f"n{number}" for number in range(2000)]
    chance.shuffle(names)
    alike = None
    for name in names:
        place = place_of(f"{name}#0")
        alike = alike or (place in seen and (seen[place], name)) or None
        seen.setdefault(place, name)
    return seen[min(seen)], seen[max(seen)], alike


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
