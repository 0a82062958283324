"""Personal fields are hashed or dropped, and stay out of logs that are really written."""

import io
import json
import logging
from logging.handlers import MemoryHandler

import pytest

pytest.importorskip("pandas", reason="the labs need greenroom[labs]")

import hashlib
import hmac

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableOption
from greenroom.labs.kit.personal import HIDDEN, Personal, guarded, protect

KEY = "0123456789abcdef"
DECLARED = (Personal("customer"), Personal("email", "hash"), Personal("name", "drop"))
PEOPLE = pd.DataFrame(
    {
        "customer": ["7590-VHVEG", "5575-GNVDE"],
        "name": ["Anna Berg", "Bo Al"],
        "email": ["anna.berg@example.org", None],
        "tenure": [1, 34],
    }
)


def test_hashed_fields_are_keyed_sha256_and_dropped_ones_are_gone() -> None:
    safe = protect(PEOPLE, DECLARED, KEY)
    assert list(safe.columns) == ["customer", "email", "tenure"]
    expected = hmac.new(f"{KEY}\ncustomer".encode(), b"7590-VHVEG", hashlib.sha256).hexdigest()
    assert safe.customer[0] == expected
    assert safe.customer.nunique() == 2
    assert safe.email.isna().tolist() == [False, True]
    assert safe.tenure.tolist() == [1, 34]


def test_the_frame_that_was_handed_over_is_left_alone() -> None:
    before = PEOPLE.copy()
    protect(PEOPLE, DECLARED, KEY)
    pd.testing.assert_frame_equal(PEOPLE, before)


def test_another_key_gives_other_hashes_and_the_same_key_the_same() -> None:
    one, again, other = (protect(PEOPLE, DECLARED, key).customer.tolist() for key in (KEY, KEY, KEY[::-1]))
    assert one == again
    assert not set(one) & set(other)


def test_tables_join_over_a_domain_and_columns_of_their_own_do_not() -> None:
    orders = pd.DataFrame({"buyer": ["7590-VHVEG"]})
    joined = protect(orders, [Personal("buyer", domain="customer")], KEY).buyer[0]
    alone = protect(orders, [Personal("buyer")], KEY).buyer[0]
    customer = protect(PEOPLE, DECLARED, KEY).customer[0]
    assert joined == customer != alone


def test_a_number_is_hashed_alike_however_it_is_held() -> None:
    kinds = ([17, 18], [17.0, 18.0], pd.array([17, None], dtype="Int64"), ["17", "18"], pd.Categorical(["17", "18"]))
    hashes = {protect(pd.DataFrame({"id": values}), [Personal("id")], KEY).id[0] for values in kinds}
    assert len(hashes) == 1


@settings(deadline=None, max_examples=40)
@given(st.lists(st.none() | st.text(min_size=1), min_size=1, max_size=10))
def test_hashes_keep_what_is_equal_and_what_is_missing_and_nothing_else(values) -> None:
    safe = protect(pd.DataFrame({"x": pd.Series(values, dtype=object)}), [Personal("x")], KEY).x
    assert safe.isna().tolist() == [value is None for value in values]
    assert safe.nunique() == len({value for value in values if value is not None})
    assert all(len(value) == 64 for value in safe.dropna())


@pytest.mark.parametrize(
    ("declared", "key", "complaint"),
    [
        (DECLARED, "short", "needs at least 16 characters, and has 5"),
        ([Personal("email", "blur")], KEY, "'blur' is no treatment of email; use drop or hash"),
    ],
)
def test_what_cannot_protect_is_refused(declared, key, complaint) -> None:
    with pytest.raises(UnusableOption, match=complaint):
        protect(PEOPLE, declared, key)


@pytest.fixture
def log():
    """The root logger with one guarded handler that writes to a text, as a service would have it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    guarded(handler, DECLARED, KEY, PEOPLE)
    root = logging.getLogger()
    root.addHandler(handler)
    written.handler = handler
    yield written
    root.removeHandler(handler)


service = logging.getLogger("service.prediction")
SECRETS = ("7590", "VHVEG", "anna", "berg", "example.org", "Bo Al")


def is_clean(written: str) -> bool:
    return not any(secret.casefold() in written.casefold() for secret in SECRETS)


@pytest.mark.parametrize(
    "say",
    [
        lambda: service.warning("scored customer 7590-VHVEG in 3 ms"),
        lambda: service.warning("scored %s in %d ms", "7590-VHVEG", 3),
        lambda: service.warning("scored %(customer)s in %(ms)d ms", {"customer": "never seen before", "ms": 3}),
        lambda: service.warning("GET /customers/7590-VHVEG/churn?email=anna.berg%40example.org"),
        lambda: service.warning("request %s", {"email": "anna.berg@example.org", "tenure": 1}),
        lambda: service.warning("request %s", json.dumps({"name": "Anna Berg", "tenure": 1})),
        lambda: service.warning("first rows\n%s", PEOPLE),
        lambda: service.warning("Dear ANNA  BERG, <anna.berg@example.org>"),
        lambda: service.warning("as one: Anna %s", "Berg"),
        lambda: service.warning(["Anna Berg", "7590-VHVEG"]),
        lambda: service.warning("with extra", extra={"email": "anna.berg@example.org"}),
        lambda: service.warning("here", stack_info=True),
    ],
    ids=["f-string", "argument", "named argument", "address", "dict", "json", "frame", "shouted", "in two", "list", "extra", "stack"],
)  # fmt: skip
def test_no_way_of_logging_lets_a_value_out(log, say) -> None:
    say()
    assert "WARNING service.prediction" in log.getvalue()
    assert is_clean(log.getvalue())


def test_a_traceback_is_written_without_the_value_that_caused_it(log) -> None:
    try:
        PEOPLE.tenure["anna.berg@example.org"]
    except KeyError:
        service.exception("no such customer")
    assert "KeyError" in log.getvalue()
    assert "Traceback" in log.getvalue()
    assert HIDDEN in log.getvalue()


def test_a_formatter_that_writes_the_exception_itself_finds_no_value(log) -> None:
    class Own(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return f"{record.getMessage()} {record.exc_info and record.exc_info[1]!r} {record.exc_text}"

    log.handler.setFormatter(Own())
    try:
        raise ValueError("bad address anna.berg@example.org")
    except ValueError:
        service.exception("failed")
    assert "ValueError" in log.getvalue()
    assert is_clean(log.getvalue().replace("raise ValueError", ""))


def test_a_cause_and_a_nested_traceback_are_written_without_values(log) -> None:
    try:
        try:
            raise ValueError("bad address anna.berg@example.org")
        except ValueError as error:
            raise RuntimeError("customer 7590-VHVEG") from error
    except RuntimeError:
        service.exception("failed")
    written = log.getvalue()
    assert "direct cause" in written
    raised = [line for line in written.splitlines() if line.startswith(("ValueError", "RuntimeError"))]
    assert raised == [f"ValueError: bad address {HIDDEN}", f"RuntimeError: customer {HIDDEN}"]


def test_what_is_not_personal_is_written_as_it_was(log) -> None:
    service.warning("read %d rows in %.1f s, %5.2f %% bad; 7590 alone is no customer", 7043, 0.25, 1.5)
    assert log.getvalue() == "WARNING service.prediction read 7043 rows in 0.2 s,  1.50 % bad; 7590 alone is no customer\n"


def test_a_number_that_is_personal_is_hidden_where_a_number_is_written() -> None:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    guarded(handler, [Personal("customer")], KEY, pd.DataFrame({"customer": [10_017, 10_018]}))
    for arguments in ((10_017, 3.5), ({"customer": 99_999, "ms": 3.5},)):
        template = "scored %5d in %.1f ms" if len(arguments) == 2 else "scored %(customer)5d in %(ms).1f ms"
        handler.handle(logging.LogRecord("x", logging.INFO, "x.py", 1, template, arguments, None))
    assert written.getvalue().splitlines() == [f"scored {HIDDEN} in 3.5 ms"] * 2


@pytest.mark.parametrize("arguments", [("7590-VHVEG",), ("7590-VHVEG", "Anna Berg", "too many")])
def test_arguments_that_do_not_fit_neither_stop_the_program_nor_reach_the_error_stream(log, capsys, arguments) -> None:
    service.warning("scored %d in %d ms", *arguments)
    assert "(with arguments that do not fit)" in log.getvalue()
    assert is_clean(log.getvalue())


def test_an_argument_that_cannot_be_written_does_not_stop_the_program(log) -> None:
    class Broken:
        def __str__(self) -> str:
            raise RuntimeError("7590-VHVEG")

    service.warning("scored %s", Broken())
    assert is_clean(log.getvalue())
    assert "scored" in log.getvalue()


def test_a_field_is_hidden_by_its_name_even_where_its_value_was_never_learned(log) -> None:
    service.warning("email=new@else.where, tenure=3, 'name': 'Cy Du'; \"customer\": \"9999-NEWER\" name:'x y'")
    written = log.getvalue()
    assert "tenure=3" in written
    assert not any(value in written for value in ("else", "Cy", "9999", "x y"))


def test_arguments_keep_their_shape_for_formatters_that_take_them_apart() -> None:
    kept = []
    handler = MemoryHandler(10)
    handler.shouldFlush = lambda record: False
    guarded(handler, DECLARED, KEY, PEOPLE)
    access = logging.getLogger("access")
    access.addHandler(handler)
    try:
        access.warning('%s - "%s %s HTTP/%s" %d', "127.0.0.1:80", "GET", "/predict/7590-VHVEG", "1.1", 200)
        kept = list(handler.buffer)
    finally:
        access.removeHandler(handler)
    assert kept[0].args == ("127.0.0.1:80", "GET", f"/predict/{HIDDEN}", "1.1", 200)


def test_extras_nested_in_a_record_are_clean_for_json_formatters(log) -> None:
    class Json(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return json.dumps(record.__dict__, default=str)

    log.handler.setFormatter(Json())
    service.warning("scored", extra={"request": {"email": "anna.berg@example.org", "ids": ["7590-VHVEG", 5]}, "ms": 3})
    record = json.loads(log.getvalue())
    assert record["request"] == {"email": HIDDEN, "ids": [HIDDEN, 5]}
    assert record["ms"] == 3


@settings(deadline=None)
@given(
    value=st.text("abcdefghijkl0123456789-.@ ", min_size=6, max_size=20).filter(lambda text: sum(map(str.isalnum, text)) >= 4),
    before=st.sampled_from(["", "id ", "(", "/", '"', "x="]),
    after=st.sampled_from(["", " !", ")", "/y", '"', "."]),
)
def test_a_learned_value_is_hidden_wherever_it_stands(value, before, after) -> None:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    guarded(handler, [Personal("secret")], KEY, pd.DataFrame({"secret": [value]}))
    handler.handle(logging.makeLogRecord({"msg": f"{before}{value}{after}"}))
    assert value.strip(" -.@") not in written.getvalue()


def test_the_guard_holds_no_value_itself() -> None:
    guard = guarded(logging.NullHandler(), DECLARED, KEY, PEOPLE)
    assert is_clean(repr(vars(guard)))
