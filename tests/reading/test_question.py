"""What a question asks for, and whether and where a reply gives it."""

import pytest

from greenroom.reading.answering import answers, repeats
from greenroom.reading.question import asks
from tests.conftest import read


def place(prompt: str, text: str) -> int | None:
    """The sentence, counted from 0, that answers the question."""
    sentence = answers(read(text, kind="reply", prompt=prompt)).sentence
    return sentence.number if sentence else None


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Why did you choose a queue?", "why"),
        ("Why a queue and not a table?", "alternative"),
        ("Would something simpler have done?", "simpler"),
        ("Was machine learning needed at all?", "heuristic"),
        ("Would this hold at a hundred times the load?", "scale"),
        ("How much of the gain is yours?", "amount"),
        ("How do you know that it was the model?", "proof"),
        ("You assume that the labels are right. Convince me.", "proof"),
        ("And what was your own part in it?", "part"),
        ("Looking back, what would you do differently?", "differently"),
        ("What was the hardest part?", "hardest"),
        ("What was the biggest risk?", "risk"),
        ("What did you leave out on purpose?", "scope"),
        ("What did you try that didn't work?", "failed-attempt"),
        ("How did you convince the sales team?", "buy-in"),
        ("What happened after the launch?", "after-launch"),
        ("What if the model quietly gets worse?", "degrade"),
        ("Which metrics did you choose?", "metrics"),
        ("Which features did you use?", "features"),
        ("How did you handle class imbalance?", "challenge-handled"),
        ("Does the offline metric predict the online one?", "offline-proxy"),
        ("You cache for an hour. Aren't you showing old prices?", "whether"),
    ],
)
def test_a_question_is_of_a_kind(prompt, kind):
    assert kind in asks(prompt)


def test_a_question_may_be_of_no_kind():
    assert asks("Tell me about yourself.") == frozenset()
    assert asks("") == frozenset()


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("Would it hold at ten times the load?", "No. It breaks at four."),
        ("Why not a simpler model?", "Because the simple one missed the ramps."),
        ("Would a rule have done?", "For the routing, no. Keywords did it."),
        ("What was the hardest part?", "Substitution: drop one of six and the rest sell more."),
        ("If you could do one thing over, what would it be?", "The label. We took thirty days because the ledger did."),
        ("What was your part?", "The noise model; I joined for the last five months."),
        ("How do you know?", "Four teams came six months later, and theirs stayed flat."),
        ("Does recall hold after sharding?", "I don't know. A week with a reference would settle it."),
        ("How many models did you compare?", "About forty in total!"),
        ("You assume that the labels are right. Convince me.", "It depends on the disease. For rust I can."),
    ],
)
def test_a_direct_reply_answers_in_its_first_sentence(prompt, text):
    assert place(prompt, text) == 0


def test_thanks_come_before_the_answer():
    assert place("Would it scale?", "That's a great question. No, not as it is.") == 1


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("How much of the lift was the ranking?", "The page feels fresher now. The designers did a brilliant job."),
        ("What was your own part?", "We were seven. I think the question of who did what is the wrong lens."),
        ("How did you convince the owner?", "The service took 2.8 seconds. I profiled it, and it fell to 0.7."),
        ("What would you do differently?", "The system reads the claims at night. The team lead sees them every morning."),
        ("You gained four percent. Convince me that users notice.", "It's four percent, and four percent is a lot."),
    ],
)
def test_another_matter_is_no_answer(prompt, text):
    assert place(prompt, text) is None


def test_an_outright_answer_is_plain():
    assert answers(read("Yes. One does.", kind="reply", prompt="Could a junior maintain this?")).plain
    assert not answers(read("The cheap one was fast enough.", kind="reply", prompt="Why this one?")).plain


def test_nothing_is_answered_where_nothing_was_asked():
    assert answers(read("Yes. It does.", kind="reply")) == (frozenset(), None, False)


def test_the_question_given_back_is_no_news():
    answer = read(
        "We chose the graph and not the table. It was four times faster.", kind="reply", prompt="Why a graph, not a table?"
    )
    assert [repeats(answer, sentence) for sentence in answer.sentences] == [True, False]
