"""The schemas of what a ledger holds, and of what it says of a story."""

from greenroom.measured import VERDICTS
from greenroom.studio.api.schemas import Fields, answered, choice, many, number, or_null, text, whole

TEXTS = many(text())
OFFSETS: Fields = {"start": whole(0), "end": whole(0)}
EVIDENCE: Fields = {
    "Entry": answered(
        {"id": text(), "metric": text(), "value": number(), "status": choice(("measured", "remembered", "retracted"))},
        {
            **{key: text() for key in ("project", "variant", "unit", "split", "data_hash", "code_version", "when")},
            "interval": many(or_null(number())),
            "n": whole(0),
            "seed": {"type": ["integer", "string"]},
            "from": text(),
            "reason": text(),
        },
        "A number of the ledger; further columns of its file stand beside these.",
    ),
    "Numbers": answered(
        {
            "path": text(),
            "numbers": many(
                answered(
                    {
                        **OFFSETS,
                        "line": whole(1),
                        "words": text(),
                        "verdict": choice(VERDICTS),
                        "by": many(text(), "The entries that carry it, or say otherwise."),
                        "nearest": TEXTS,
                        "to_do": text("What would close the gap; empty where there is none."),
                    }
                )
            ),
        }
    ),
    "Soundness": answered(
        {
            "entries": whole(0),
            "checked": TEXTS,
            "faults": many(answered({"message": text()}, {"file": text(), "line": whole(1), "id": text()})),
        }
    ),
}
