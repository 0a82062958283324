import random


def cases(seed):
    chance = random.Random(seed)
    yield "switched off", "edge", made(0, "put a 1", "get a", "put b 2", "put a 3", "keys")
    yield "room for one", "edge", made(1, "put a 1", "put a 2", "get a", "put b 3", "get a", "keys", "put a 4", "keys")
    yield "untouched", "edge", made(3, "keys", "get a", "keys")
    yield "reading refreshes", "edge", made(2, "put a 1", "put b 2", "get a", "put c 3", "get a", "get b", "keys")
    yield "overwriting refreshes", "edge", made(2, "put a 1", "put b 2", "put a 9", "put c 3", "get a", "keys")
    yield (
        "overwriting pushes nothing out",
        "edge",
        made(2, "put a 1", "put b 2", "put b 3", "put a 4", "get a", "get b", "keys"),
    )
    yield "zeros", "edge", made(2, "put a 0", "put b -1", "get a", "put c 0", "keys", "get b", "get c")
    yield "a miss is no use", "edge", made(2, "put a 1", "get z", "put b 2", "get z", "put z 3", "keys")
    yield "back again", "edge", made(2, "put a 1", "put b 2", "put c 3", "put a 4", "keys", "get b", "get a")
    yield "looking uses nothing", "edge", made(2, "put a 1", "put b 2", "keys", "keys", "put c 3", "keys")
    yield "exactly full", "edge", made(3, "put a 1", "put b 2", "put c 3", "keys", "get a", "get b", "get c", "keys")
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(1, 3), 14, 4)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 6, 120, 10)
    yield "large and warm", "large", played(chance, 500, 3000, 600, every=200)
    yield "always new", "adversarial", [["LRUCache", 50], *(["put", f"k{number}", number] for number in range(400)), ["keys"]]
    yield (
        "one after the other",
        "adversarial",
        made(
            3,
            *(f"{word} {key} {word == 'put' and 1 or ''}".strip() for key in "abcdabcdabcd" for word in ("get", "put")),
            "keys",
        ),
    )


def sized(family, n, seed):
    chance = random.Random(seed)
    room = max(n // 2, 1)
    filled = [["LRUCache", room], *(["put", f"k{number}", number] for number in range(room))]
    if family == "misses":
        return filled + [["put", f"x{number}", number] for number in range(n - room)]
    picked = [f"k{chance.randrange(room)}" for _ in range(n - room)]
    return filled + [["get", key] if family == "hits" else ["put", key, 1] for key in picked]


def made(capacity, *operations):
    parted = [operation.split() for operation in operations]
    return [["LRUCache", capacity], *([*words[:2], int(words[2])] if words[0] == "put" else words for words in parted)]


def played(chance, capacity, number, keys, every=1):
    operations = [["LRUCache", capacity]]
    for place in range(number):
        key = f"k{chance.randrange(keys)}"
        operations.append(["put", key, chance.randint(-2, 9)] if chance.random() < 0.5 else ["get", key])
        if place % (4 * every) == 0:
            operations.append(["keys"])
    return operations
