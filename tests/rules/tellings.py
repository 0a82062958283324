"""The same stories told again, as people tell them: afresh, nearly verbatim, in another order, with another ending.

The threshold of ``recited`` rests on them; `AGAIN` are tellings that were learned by heart, `AFRESH` those that were not.
"""

from typing import NamedTuple


class Telling(NamedTuple):
    """An earlier telling, and how it was told again."""

    earlier: str
    again: str


FORECAST = """
Two years ago our bakery chain threw away about 18 percent of its bread every evening, and I was the only data scientist they
had. The owner, Mrs Lindqvist, gave me until Easter to bring that under 12 percent. I started by sitting in one of the shops for a
week, because I did not trust the sales table. What I saw was that the staff wrote off bread twice when the till was busy, so the
waste looked worse than it was.

I had to choose between one model for every shop and a simple rule with the weekday and the weather. I took the rule first,
because the bakers wanted to know in the morning why they were baking less. The price was that it knew nothing of local
events, and in May a street festival emptied two shops by noon. After that I added a calendar that the shops fill in themselves.

By the summer we threw away 11 percent, against 18 the year before, which was about 400 euros a day. What I would do
differently is to ask the bakers first; half of what I learned in the shop they could have told me over a coffee.
"""

FORECAST_AFRESH = """
So the problem here was bread. Mrs Lindqvist runs 31 shops, and every night almost a fifth of what they baked, 18 percent, went into
the bin. She wanted it below 12 percent before Easter, and there was nobody else who could work with data, so it was my job.

The sales numbers looked odd to me, and instead of modelling them I spent some days behind the counter. Good thing that I did.
When there is a queue, people book the same loaves as waste two times. I cleaned that up and already had a smaller problem.

Then came the real decision. A proper forecasting model per shop was tempting. But at five in the morning somebody has to
believe the number, so I went for something you can explain in a sentence: which weekday it is and what the sky does. I knew what
that would cost us. And indeed, when there was a festival in May, two of the stores had sold everything by lunchtime. My fix was
boring: a shared calendar where each shop notes what happens in its street.

In the end it came down to 11 percent, roughly 400 euros saved per day. If I did it again, I would talk with the bakers in week
one. They knew most of this and nobody had asked them.
"""

FORECAST_AFRESH_TOO = """
I can talk about a forecast that I made for a chain of bakeries. Bread that is not sold by the evening is waste, and theirs was at
18 percent, which is a lot of money when margins are thin. My target was 12 percent by Easter, and I worked alone.

Before I touched a model I checked whether the data deserved one, and it did not. I watched the tills in one branch and found that
write-offs were entered twice whenever things got hectic. Correcting this was the first week.

For the forecast itself, I compared a gradient boosted model with a rule of thumb made of weekday and weather. The model was two
points better. I still recommended the rule, since the people who bake at night would otherwise have ignored it, and a forecast
that is ignored saves nothing. We paid for it in May: a street party, two branches without bread from noon on. So local events got a
calendar of their own.

The outcome was 11 percent waste in summer, so about 400 euros every day. My lesson is a social one. The bakers had half of the
answers, and I went to them last.
"""

FORECAST_NEARLY = """
Um, two years ago our bakery chain threw away around 18 percent of its bread every evening, and I was the only data scientist
there. The owner, Mrs Lindqvist, gave me until Easter to bring that under 12 percent. So I started by sitting in one of the shops
for a week, because, you know, I did not really trust the sales table. And what I saw was that the staff wrote off bread twice when
the till was busy, so the waste looked worse than it really was.

I then had to choose between one model for every shop and a simple rule with the weekday and the weather. I took the rule
first, because the bakers wanted to know in the morning why they should bake less. The price was that it knew nothing about local
events, and in May a street festival emptied two shops by noon. After that I added a calendar that the shops fill in themselves.

By the summer we threw away 10.8 percent, against 18 the year before, which was like 400 euros a day. What I would do
differently is ask the bakers first; half of what I learned in the shop they could have told me over coffee.
"""

SEARCH = """
When I joined the search team at Kestrel, our customers complained that they could not find spare parts by the names that they
use themselves. A mechanic types "rubber thing under the pump", and the catalogue only knows "gasket, elastomer, 40 mm". About 30
percent of the searches ended without a click. My task was to bring that down without making the exact searches slower.

I looked at two hundred failed searches by hand before anything else. Most of them were not typos, they were descriptions. So I
fine-tuned a small embedding model on the pairs that our support people had already written in their tickets. I could have taken
a bigger model from a vendor, and it was better in my test, but it took 90 milliseconds a query and we had 40. I kept the old
index for part numbers and used the new one only where the old one found nothing.

The searches without a click went from 30 percent to 19 in six weeks, and support had a fifth fewer calls about parts. What I
still do not know is whether mechanics in Spain profit as much, because nearly all of our tickets were in German.
"""

SEARCH_AFRESH = """
At Kestrel I worked on search for spare parts. The thing that was broken: people describe a part, the catalogue names it. Somebody
writes "rubber thing under the pump" and we had nothing, since in our data it is a gasket of elastomer. Three out of ten queries, 30
percent, got no click at all. I was asked to improve it, with one condition, that whoever types a part number must not wait
longer.

First I read queries. Two hundred of them, one evening and a lot of tea. I had expected spelling mistakes and found hardly any.
What I found were little explanations, and I remembered that our support desk answers exactly these every day. Their tickets
became my training data, pairs of how a customer says it and which part it was, and with them I tuned a small embedding model.

We did discuss buying one. The vendor's was more accurate on my test set, I say that openly, but at 90 milliseconds it blew our
budget of 40. What shipped was a fallback: part numbers go through the old index as always, and only an empty result wakes the
embeddings.

Six weeks later we stood at 19 percent, and the phone in support rang about 20 percent less for parts. One doubt remains. The tickets
are German for the most part, so for Spanish garages I can't promise anything.
"""

SEARCH_NEARLY = """
When I joined the search team at Kestrel, our customers complained that they could not find spare parts by the names they use
themselves. A mechanic types "rubber thing under the pump", and the catalogue only knows "gasket, elastomer, 40 mm". Around 30
percent of searches ended without a click. My task was to bring that down without making exact searches any slower.

I looked at two hundred failed searches by hand before doing anything else. Most of them weren't typos, they were descriptions. So I
fine-tuned a small embedding model on pairs that our support people had already written in their tickets. I could have used
a bigger model from a vendor, and it was better in my test, but it took 90 milliseconds per query and we only had 40. I kept the
old index for part numbers and used the new one only where the old one had found nothing.

Searches without a click went from 30 percent to 19 in six weeks, and support had a fifth fewer calls about parts. What I
still don't know is whether mechanics in Spain benefit as much, because almost all of our tickets were in German.
"""

SEARCH_SAME_PHRASES = """
When I joined the search team at Kestrel, there was one complaint that came every day: our customers could not find spare parts. They
use other names than we do. A mechanic types "rubber thing under the pump", and for us that is a "gasket, elastomer, 40 mm", so
nothing matched. About 30 percent of the searches ended without a click, and I was given the job to change that.

What I did first was to read. I looked at two hundred failed searches by hand, and I was surprised, because hardly anybody makes
typos. They describe. And who translates descriptions all day? Our support people, in their tickets, so that is where my training
pairs come from. With these I fine-tuned a small embedding model. We had an offer for a bigger model from a vendor, which beat mine by
a few points, but at 90 milliseconds a query it was out. Part numbers still go to the old index, and the new one only answers where that
comes back empty.

It took six weeks, and then we were at 19 percent from 30, with a fifth fewer calls about parts. An open point for me is Spain: nearly
all of our tickets were in German, so I can't say how well it works there.
"""

CONFLICT = """
I had a disagreement with our head of risk about the threshold of the fraud model. She wanted to block everything above 0.3, and I
thought that we would lose honest customers. Instead of arguing in the meeting I asked her for one week. I took the last
thousand payments between 0.3 and 0.6 and called it the grey zone, and two of her analysts and I went through them by hand. It
turned out that nine out of ten were fine, mostly people who had moved house. I showed her what each of these would have cost us
when they leave, and I also showed her the forty that were fraud and that my threshold would have let through. She proposed the
middle way herself: above 0.6 we block, and in the grey zone we ask for a second factor. Complaints fell by a third and the
losses stayed where they were. I learned to bring cases and not curves to people who answer for single cases.
"""

CONFLICT_AFRESH = """
The head of risk and I did not agree, and it was about where to cut the fraud score. Her line was 0.3. Mine was higher, since I was
afraid of how many good customers we would turn away. We could have fought about that for a month. What I suggested was to look at
the disputed payments together, everything that scored from 0.3 up to 0.6. I drew a thousand, and with two analysts from her team we
checked one after another. Only every tenth was really fraud. The others had a new address and that was all. I put a price on both
kinds of mistakes, hers and mine, because my proposal would have missed forty real cases and I didn't want to hide it. With that in
front of her she said, then let us ask these people for a second factor and block only the rest. We did, and a third of the
complaints went away while losses did not move. Since then I come with examples when somebody has to defend individual decisions.
"""

CONFLICT_NEARLY = """
I had a disagreement with the head of risk about the threshold for the fraud model. She wanted to block everything over 0.3, and I
thought we would lose honest customers. Instead of arguing in the meeting I asked her for one week. I took the last thousand
payments between 0.3 and 0.6, I called it the grey zone, and two of her analysts and I went through them by hand. It turned out
that nine out of ten were fine, mostly people who had moved house. I showed her what each of them would have cost us when they
leave, and I also showed her the forty that were fraud and that my threshold would have let through. And she proposed the middle way
herself: above 0.6 we block, in the grey zone we ask for a second factor. Complaints fell by a third and losses stayed where
they were. I learned to bring cases, not curves, to people who answer for single cases.
"""

REASON = """
No, a simpler model would not have been enough, and I did try one. The logistic regression found 61 percent of the leaks that the
crews confirmed, against 78 for the boosted trees, and what it missed were the slow leaks under the old part of the town, which are the
expensive ones. Where it would be right is a new network with meters at every joint.
"""

REASON_AFRESH = """
I tested exactly that. With a logistic regression you catch 61 percent of confirmed leaks, with boosted trees 78, and the gap is not
spread evenly: it sits in the old town, where water trickles for months before anyone sees it and the repair costs the most. Give
me a network that was built last year, with plenty of meters, and I would take the simple one.
"""

REASON_NEARLY = """
No, a simpler model would not have been enough, and I did try one. A logistic regression found 61 percent of the leaks the crews
confirmed, against 78 for the boosted trees, and what it missed was the slow leaks under the old part of town, which are the
expensive ones. Where it would be right is a new network with meters at every joint.
"""


def _reordered(text: str) -> str:
    """The second part told before the first."""
    first, second, *rest = text.strip().split("\n\n")
    return "\n\n".join([second, first, *rest])


def _ending(text: str, ending: str) -> str:
    """The last part told otherwise."""
    return "\n\n".join([*text.strip().split("\n\n")[:-1], ending])


NEW_ENDING = """
In numbers, eleven percent is what we reached when it got warm, down from 18, and the owner told me that it pays for one
apprentice. Looking back I should have gone to the people at the oven before I opened a single table.
"""
NEW_SEARCH_ENDING = """
After a month and a half 19 percent of all queries were left without a click, and the support desk noticed it before I did. I am
careful with one thing, we have hardly any Spanish text, so I would test it there before I claim anything.
"""
OTHER_QUESTION = """
I had a disagreement with our head of sales about a churn list. He wanted every name on it called within a day, and I knew that half
of them had only changed their card. I asked him for two of his best people and one afternoon, and we called forty customers
ourselves. It turned out that eleven were really about to leave, and the others were annoyed by the call. So we agreed on a shorter
list, ordered by what a customer is worth, and he brought the idea to the board himself. Churn fell by a tenth in the next quarter. I
learned that people who hear a customer themselves need no slide from me.
"""
"""The same person on another conflict: the manner recurs, the story does not."""

AGAIN = {
    "forecast, word for word": Telling(FORECAST, FORECAST),
    "forecast, nearly": Telling(FORECAST, FORECAST_NEARLY),
    "forecast, in another order": Telling(FORECAST, _reordered(FORECAST)),
    "forecast, nearly and in another order": Telling(FORECAST, _reordered(FORECAST_NEARLY)),
    "forecast, with another ending": Telling(FORECAST, _ending(FORECAST, NEW_ENDING)),
    "forecast, nearly and with another ending": Telling(FORECAST, _ending(FORECAST_NEARLY, NEW_ENDING)),
    "forecast, without its ending": Telling(FORECAST, "\n\n".join(FORECAST.strip().split("\n\n")[:-1])),
    "search, nearly": Telling(SEARCH, SEARCH_NEARLY),
    "search, in another order": Telling(SEARCH, _reordered(SEARCH)),
    "search, with another ending": Telling(SEARCH, _ending(SEARCH, NEW_SEARCH_ENDING)),
    "search, nearly and with another ending": Telling(SEARCH, _ending(SEARCH_NEARLY, NEW_SEARCH_ENDING)),
    "conflict, nearly": Telling(CONFLICT, CONFLICT_NEARLY),
    "conflict, without punctuation": Telling(CONFLICT, CONFLICT.replace(",", "").replace(".", "").lower()),
    "reason, nearly": Telling(REASON, REASON_NEARLY),
}
AFRESH = {
    "forecast": Telling(FORECAST, FORECAST_AFRESH),
    "forecast, a third time": Telling(FORECAST, FORECAST_AFRESH_TOO),
    "forecast, third against second": Telling(FORECAST_AFRESH, FORECAST_AFRESH_TOO),
    "forecast, only the ending kept": Telling(FORECAST, _ending(FORECAST_AFRESH, FORECAST.strip().split("\n\n")[-1])),
    "search": Telling(SEARCH, SEARCH_AFRESH),
    "search, only the beginning kept": Telling(
        SEARCH, "\n\n".join([SEARCH.strip().split("\n\n")[0], *SEARCH_AFRESH.strip().split("\n\n")[1:]])
    ),
    "search, with the set phrases kept": Telling(SEARCH, SEARCH_SAME_PHRASES),
    "conflict": Telling(CONFLICT, CONFLICT_AFRESH),
    "another conflict": Telling(CONFLICT, OTHER_QUESTION),
    "reason": Telling(REASON, REASON_AFRESH),
}
