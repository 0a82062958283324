"""The forms of English verbs and nouns, for vocabularies."""

VOWELS = frozenset("aeiou")
IRREGULAR = {
    word.split()[0]: tuple(word.split())
    for word in (
        "be is are was were been being am",
        "have has had having",
        "do does did done doing",
        "go goes went gone going",
        "get gets got gotten getting",
        "take takes took taken taking",
        "make makes made making",
        "choose chooses chose chosen choosing",
        "build builds built building",
        "write writes wrote written writing",
        "lead leads led leading",
        "find finds found finding",
        "think thinks thought thinking",
        "know knows knew known knowing",
        "bring brings brought bringing",
        "cut cuts cutting",
        "set sets setting",
        "put puts putting",
        "split splits splitting",
        "fall falls fell fallen falling",
        "rise rises rose risen rising",
        "grow grows grew grown growing",
        "lose loses lost losing",
        "give gives gave given giving",
        "keep keeps kept keeping",
        "tell tells told telling",
        "teach teaches taught teaching",
        "pay pays paid paying",
        "run runs ran running",
        "break breaks broke broken breaking",
        "see sees saw seen seeing",
        "buy buys bought buying",
        "win wins won winning",
        "hold holds held holding",
        "feel feels felt feeling",
        "leave leaves left leaving",
        "mean means meant meaning",
        "say says said saying",
        "come comes came coming",
        "begin begins began begun beginning",
        "draw draws drew drawn drawing",
        "drive drives drove driven driving",
        "sell sells sold selling",
        "send sends sent sending",
        "spend spends spent spending",
        "hit hits hitting",
        "hurt hurts hurting",
        "beat beats beaten beating",
        "show shows showed shown showing",
        "understand understands understood understanding",
        "throw throws threw thrown throwing",
        "sit sits sat sitting",
        "stand stands stood standing",
    )
}


def inflections(word: str) -> tuple[str, ...]:
    """The forms of an English verb or noun: itself, -s, -ed, -ing, or its irregular forms."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("e"):
        return (word, word + "s", word + "d", word[:-1] + "ing")
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return (word, word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    stem = word + word[-1] if _doubles(word) else word
    plural = word + "es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else word + "s"
    return (word, plural, stem + "ed", stem + "ing")


def _doubles(word: str) -> bool:
    """Whether the last consonant doubles before -ed: drop, ship, plan; not fix, show, or words of two syllables."""
    vowels = sum(char in VOWELS for char in word)
    return vowels == 1 and len(word) > 2 and word[-1] not in "aeiouwxyh" and word[-2] in VOWELS and word[-3] not in VOWELS
