import random


def cases(seed):
    chance = random.Random(seed)
    yield "untouched", "edge", made(3, "size 0", "get a 5", "size 10")
    yield "the last moment", "edge", made(2, "put a 7 10 5", "get a 14", "size 14", "get a 15", "size 15", "get a 16", "size 16")
    yield "a life of one", "edge", made(2, "put a 7 1 5", "get a 5", "get a 6", "get a 7", "size 7")
    yield "room for one", "edge", made(1, "put a 1 9 0", "put b 2 5 1", "put b 3 1 1", "put c 4 1 1", "get b 1", "size 1")
    yield "the dead need no room", "edge", made(2, "put a 1 5 0", "put b 2 50 0", "put c 3 9 20", "size 20", "get b 20")
    yield "all are dead", "edge", made(2, "put a 1 5 0", "put b 2 6 0", "put c 3 9 99", "size 99", "put d 4 9 99", "size 99")
    yield "dies at the moment of a put", "edge", made(1, "put a 1 5 0", "put b 2 5 5", "size 5", "put c 3 5 10", "put d 3 5 16")
    yield "overwritten, longer", "edge", made(2, "put a 1 5 0", "put a 2 50 1", "get a 20", "size 20", "put b 3 90 20", "put c 4 90 20")
    yield "overwritten, shorter", "edge", made(2, "put a 1 50 0", "put b 9 60 0", "put a 2 5 1", "get a 20", "size 20", "get b 20", "get a 55", "get b 55")
    yield "overwritten when full", "edge", made(2, "put a 1 50 0", "put b 2 60 0", "put a 3 70 1", "get a 2", "get b 2", "put c 4 9 2", "get a 3")
    yield "dead and put again", "edge", made(2, "put a 1 5 0", "put b 2 90 0", "put a 3 50 30", "size 30", "get a 40", "put c 4 9 40")
    yield "die together", "edge", made(3, "put b 1 30 0", "put a 2 20 10", "put c 3 10 20", "put d 4 99 21", "put e 5 99 22", "put f 6 99 23")
    yield "put again, die together", "edge", made(2, "put a 1 30 0", "put b 2 30 0", "put a 3 30 0", "put c 4 30 0", "put d 5 30 0")
    yield "the new one dies first", "edge", made(2, "put a 1 90 0", "put b 2 80 0", "put c 3 1 0", "get c 0", "put d 4 1 0")
    yield "reading does not help", "edge", made(2, "put a 1 10 0", "get a 9", "get a 18", "put b 2 50 18", "put c 3 60 18", "get b 19", "put d 4 9 19")
    yield "zero and below", "edge", made(2, "put a 0 10 0", "put b -1 10 0", "get a 1", "get b 1", "size 1")
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(1, 3), 18, "abcd", 8)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 5, 100, "abcdefghij", 25)
    yield "a busy day", "large", played(chance, 200, 2500, [f"k{place}" for place in range(600)], 600)
    yield "put again and again", "adversarial", [["ExpiringCache", 3], *(["put", "abc"[place % 3], place, 500 - place, place] for place in range(300)), ["put", "d", 1, 9, 301], ["size", 302]]
    yield "ever shorter lives", "adversarial", [["ExpiringCache", 20], *(["put", f"k{place}", place, 9000 - 7 * place, place] for place in range(400)), ["size", 400]]


def sized(family, n, seed):
    chance = random.Random(seed)
    return [["ExpiringCache", max(n // 2, 1)], *(["put", f"k{place}", place, chance.randint(n, 10**6), place // 8] for place in range(n))]


def made(capacity, *operations):
    parted = (operation.split() for operation in operations)
    return [["ExpiringCache", capacity], *([verb, *(word if word.isalpha() else int(word) for word in words)] for verb, *words in parted)]


def played(chance, capacity, number, keys, longest):
    operations, now = [["ExpiringCache", capacity]], 0
    for _ in range(number):
        now += chance.choice([0, 0, 1, 1, 2])
        key, fate = chance.choice(keys), chance.random()
        if fate < 0.5:
            operations.append(["put", key, chance.randint(-2, 9), chance.randint(1, longest), now])
        else:
            operations.append(["get", key, now] if fate < 0.85 else ["size", now])
    return operations
