import random

WORDS = "loss is nan lora rank gpu out of memory eval slow why does the job hang checkpoint missing zstd jazz".split()


def cases(seed):
    chance = random.Random(seed)
    yield "an empty log", "edge", ([], ["", "a"], 3)
    yield "no prefixes", "edge", ([["a", 1]], [], 3)
    yield "before the first key", "edge", ([["b", 2], ["a", 2], ["c", 9]], [""], 2)
    yield "the query itself", "edge", ([["eval", 1], ["eval slow", 1], ["eva", 9]], ["eval", "eval ", "evals"], 4)
    yield "a prefix longer than all", "edge", ([["abc", 5]], ["abcd", "abcde"], 2)
    yield "added up", "edge", ([["aa", 1], ["ab", 2], ["aa", 2], ["ac", 2], ["ac", 1]], ["a", "aa"], 2)
    yield "inside but not at the beginning", "edge", ([["nan loss", 3], ["loss", 1], ["a loss", 2]], ["loss", "nan"], 5)
    yield "capitals", "edge", ([["GPU", 3], ["gpu", 2], ["Gpu", 1]], ["G", "g", "GP"], 5)
    yield "after z", "edge", ([["jazz", 1], ["jazzy", 2], ["ja~", 3], ["jaé", 4], ["ja🙂", 5], ["jb", 9]], ["ja", "jaz", "j"], 9)
    yield "exactly k", "edge", ([["aa", 3], ["ab", 2], ["ac", 1], ["b", 9]], ["a"], 3)
    yield "one of many", "edge", ([["az", 9], ["ay", 8], ["ax", 7], ["aw", 6]], ["a", ""], 1)
    yield "the same prefix twice", "edge", ([["aa", 1], ["ab", 1]], ["a", "b", "a"], 2)
    yield "neighbours of the block", "edge", ([["aa", 1], ["ab", 1], ["aba", 1], ["abz", 1], ["ac", 1]], ["ab", "a", "ac"], 5)
    yield "alphabet against count", "edge", ([["aa", 1], ["ab", 1], ["ac", 7], ["ad", 8]], ["a"], 2)
    for number in range(8):
        yield f"little {number}", "small", asked(chance, "ab", 8, 3, 4)
    for number in range(3):
        yield f"usual {number}", "small", asked(chance, "abcé~", 40, 5, 20)
    yield "a day of searches", "large", searches(chance)
    yield "one long beginning", "adversarial", ([["x" * 50 + f"{number:03}", number % 5 + 1] for number in range(300)], ["x" * 50, "x" * 49 + "y", "x"], 7)
    yield "each a beginning of the next", "adversarial", ([["a" * length, chance.randint(1, 3)] for length in range(1, 60)], ["a" * length for length in range(0, 61, 4)], 6)


def sized(family, n, seed):
    chance = random.Random(seed)
    log = [["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=12)), chance.randint(1, 99)] for _ in range(n)]
    return log, [chance.choice(log)[0][:6] for _ in range(n // 4)], 3


def asked(chance, letters, lines, longest, number):
    log = [["".join(chance.choices(letters, k=chance.randint(1, longest))), chance.randint(1, 4)] for _ in range(lines)]
    prefixes = ["".join(chance.choices(letters, k=chance.randint(0, longest))) for _ in range(number)]
    return log, prefixes, chance.randint(1, 4)


def searches(chance):
    log = [[" ".join(chance.choices(WORDS, k=chance.randint(1, 4))), chance.randint(1, 9)] for _ in range(1500)]
    return log, [chance.choice(log)[0][: chance.randint(1, 12)] for _ in range(150)], 5
