"""nda-name: a name that must not be said."""

from collections.abc import Iterator, Sequence

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer
from greenroom.reading.words import find_words
from greenroom.record import NamedTuple
from greenroom.rules.definition import Fault, rule, said

COMMON = frozenset(
    "the a an of and for bank banks finance financial group project programme program first national insurance health healthcare"
    " system systems lab labs technology technologies solution solutions motor motors united general global american british"
    " german french indian european international royal new north south east west northern southern eastern western central media"
    " digital data energy power water air airlines airways railways rail logistics foods food stores store shop shops market"
    " markets hotel hotels hospital clinic clinics university college institute school city county state inc ltd llc corp"
    " corporation company co ag gmbh sa plc limited holdings holding partners capital services service software cloud network"
    " networks pharma pharmaceuticals life home auto express post mail online direct team platform app assistant".split()
)
NEXT_TO_A_NAME = frozenset(
    "and or is was has had did does could would will can may might must should sent said told asked wanted came went made paid"
    " bought sold ran took gave got grew lost put found kept left let met chose built knew thought felt saw brought began itself"
    " alone in at on for with from to of by where who which when if because as also never only already".split()
)
ARTICLES = frozenset("a an our my your his her their this that some any no each every like as more much little".split())
INDEFINITE = frozenset("a an any some every each another".split())
NAMING = NEXT_TO_A_NAME | frozenset(
    "called named codenamed dubbed like client customer bank firm company vendor partner".split()
)
ATTRIBUTES = 3
SHORTEST = 4
IN_LOWER_CASE = 0.004


class Secret(NamedTuple):
    """A name that must not be said, as words; ``alone`` are those of its words that give it away by themselves."""

    name: str
    words: tuple[str, ...]
    alone: frozenset[str]


@rule(
    "AUD103",
    "nda-name",
    severity=Severity.ERROR,
    help="Say what they are instead: “a large insurer”, “the client's billing system”; the story loses nothing.",
    weak=[
        said("We saved Novacor a year of work.", confidential=True, secrets=("Novacor",)),
        said("The client is Suryadhan, and they lend to shopkeepers.", confidential=True, secrets=("Suryadhan Finance",)),
        said("so at meridian the product manager wanted one more ad", confidential=True, secrets=("Meridian",)),
        said(
            "I went through every timer in the Lantern repo, and Novacor's own logs.",
            confidential=True,
            secrets=("Lantern", "Novacor"),
        ),
        said("it was for a big client called beacon and they sell boats", confidential=True, secrets=("Beacon",)),
        said("It ran on Nord-Kauf's tills.", confidential=True, secrets=("Nordkauf",)),
    ],
    strong=[
        said(
            "so a plain javascript beacon in the widget showed that they close it",
            confidential=True,
            secrets=("Beacon Health",),
        ),
        said(
            "The rest was fog, lantern and patience, a beacon for the team.", confidential=True, secrets=("Lantern", "Beacon")
        ),
        said("The first national bank that I worked for is no secret.", confidential=True, secrets=("First National Bank",)),
        said("I worked for Novacor.", secrets=("Novacor",)),
        said(
            "it was something of a beacon for the others and a pearl of a team", confidential=True, secrets=("Beacon", "Pearl")
        ),
        said("First we called the bank, then the project went on.", confidential=True, secrets=("Project First Bank",)),
    ],
)
def nda_name(answer: Answer) -> Iterator[Fault]:
    """In a confidential answer, a name is said that you listed as secret.

    Interviewers draw one conclusion from a client's name that slips out: that theirs will slip out too. The name never carries
    the story. "A European insurer with four million customers" tells the listener more than the name would, and shows that
    you can be trusted with theirs. The list of secrets stands in the front matter of the file.
    """
    if not answer.exercise.confidential or not answer.exercise.secrets:
        return
    lower_cased = _is_lower_cased(answer)
    for secret in map(_secret, answer.exercise.secrets):
        places = list(_places(answer, secret, lower_cased=lower_cased))
        if places:
            first, *others = places
            times = f", {len(places)} times" if others else ""
            yield Fault(first, f"“{answer.said(first)}” is on the list of names not to be said{times}.", tuple(others))


def _secret(name: str) -> Secret:
    words = tuple(_bare(word) for word in find_words(name).lower)
    alone = frozenset(word for word in words if len(word) >= SHORTEST and word not in COMMON)
    return Secret(name, words, alone)


def _places(answer: Answer, secret: Secret, *, lower_cased: bool) -> Iterator[Span]:
    """Every place of the whole name, of its words run together or apart, or of a word that gives it away."""
    lower = answer.words.lower
    joined = "".join(secret.words)
    at = 0
    while at < len(lower):
        size = _length_here(lower, at, secret, joined)
        if size and _is_name(answer, at, secret, lower_cased=lower_cased):
            yield answer.place(at, at + size - 1)
        at += max(1, size)


def _length_here(lower: Sequence[str], at: int, secret: Secret, joined: str) -> int:
    """How many words of the text, from this one on, are the secret; 0 for none."""
    word = _bare(lower[at])
    if not joined or not (joined.startswith(word) or word in secret.alone):
        return 0
    said = ""
    for size in range(1, len(secret.words) + 2):
        if at + size > len(lower):
            break
        said += _bare(lower[at + size - 1])
        if said == joined:
            return size
    return int(word in secret.alone)


def _is_name(answer: Answer, at: int, secret: Secret, *, lower_cased: bool) -> bool:
    """Whether the word is meant as a name: by its capital, or in text without capitals by the lack of an article."""
    if not secret.name[:1].isupper():
        return True
    if answer.text[answer.words.starts[at]].isupper():
        return len(secret.words) > 1 or not _opens_sentence(answer, at) or _acts(answer.words.lower, at + 1)
    before = answer.words.lower[at - 1] if at else ""
    return lower_cased and before not in ARTICLES and not _is_one_of_a_kind(answer, at)


def _is_one_of_a_kind(answer: Answer, at: int) -> bool:
    """Whether a word counts things, "a plain javascript beacon", and so names nothing; "a client called beacon" does."""
    lead = answer.words.lower[max(0, at - ATTRIBUTES) : at]
    began = next((index for index, word in enumerate(lead) if word in INDEFINITE), len(lead))
    gap = answer.text[answer.words.starts[max(0, at - ATTRIBUTES)] : answer.words.starts[at]]
    return began < len(lead) and "," not in gap and NAMING.isdisjoint(lead[began:])


def _opens_sentence(answer: Answer, at: int) -> bool:
    sentence = answer.sentence_at(answer.words.starts[at])
    return sentence is not None and sentence.first == at and not answer.words.lower[at].endswith("'s")


def _acts(lower: Sequence[str], at: int) -> bool:
    """Whether the next word lets the one before it be a name: "Meridian sent us …", not "Lantern light is …"."""
    return at >= len(lower) or lower[at] in NEXT_TO_A_NAME or lower[at].endswith(("ed", "s"))


def _is_lower_cased(answer: Answer) -> bool:
    """Whether the text was written down without capitals, as transcripts are."""
    capitals = sum(map(str.isupper, answer.text))
    return capitals <= IN_LOWER_CASE * len(answer.text)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")
