"""`verify` finds what is wrong with an entry and with the ledger, and says where."""

import pytest

from greenroom.evidence.entry import Entry, Retraction, to_line
from greenroom.evidence.reading import contents
from greenroom.evidence.soundness import faults_of, verify

SOUND = Entry("k3f9x2mq", "recall", 0.42, low=0.4, high=0.44, data_hash="sha256:" + 64 * "0", code_version="v1.2-dirty")


def verified(*records: Entry | Retraction) -> list[str]:
    return [str(fault) for fault in verify(contents([("ledger.jsonl", b"".join(map(to_line, records)))]))]


def test_a_sound_ledger_has_no_fault():
    assert verified(SOUND, SOUND._replace(id="x", low=None, data_hash="1f2e3d4c"), Retraction("x", "wrong")) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"low": 0.43}, "its value 0.42 is outside of its interval [0.43, 0.44]"),
        ({"low": None, "high": 0.4}, "its value 0.42 is outside of its interval […, 0.4]"),
        ({"when": "last spring"}, "its date 'last spring' cannot be read: write it as 2026-03-14"),
        ({"when": "2026-02-30"}, "its date '2026-02-30' cannot be read"),
        ({"data_hash": "sha256:12345678"}, "its data hash 'sha256:12345678' is none"),
        ({"data_hash": "customers.csv"}, "its data hash 'customers.csv' is none"),
        ({"code_version": "the last one"}, "its code version 'the last one' is none"),
        ({"status": "remembered"}, "it is remembered and does not say from where"),
        ({"status": "retracted"}, "it is retracted and does not say why"),
    ],
)
def test_a_fault_of_an_entry(change, says):
    (fault,) = faults_of(SOUND._replace(**change))
    assert fault.startswith(says)
    assert verified(SOUND._replace(id="before"), SOUND._replace(**change)) == [f"ledger.jsonl, line 2: k3f9x2mq: {fault}"]


def test_faults_between_entries():
    assert verified(
        SOUND, SOUND._replace(value=0.41), SOUND._replace(id="a b"), Retraction("gone", "wrong"), Retraction("a b", " ")
    ) == [
        "ledger.jsonl, line 2: k3f9x2mq: the same id stands in ledger.jsonl, line 1, for another number: change one of them.",
        "ledger.jsonl, line 3: a b: its id cannot stand in a mark [ev:ID]: take spaces and brackets out.",
        "ledger.jsonl, line 4: gone: this is retracted, and there is no such entry: bring it back, or mend the id.",
        "ledger.jsonl, line 5: a b: this is retracted without a reason: add one.",
    ]  # fmt: skip
