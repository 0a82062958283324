"""SQLite is a store; its migrations make the tables that are declared, once, whole or not at all."""

import sqlite3
from contextlib import closing, contextmanager
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import inspect

from greenroom.errors import NewerHistory
from greenroom.event import stamp
from greenroom.store.database import Database
from greenroom.store.log import Log
from greenroom.store.migrations import STEPS, migrate
from greenroom.store.sqlite import engine_over, glance, opened
from greenroom.store.tables import metadata
from tests.store.conformance import Conformance
from tests.store.happenings import BEGAN, QUESTION, happenings, whole
from tests.store.power_cut import without_syncs


class SqliteStore:
    """A store in a folder, read by one of the two readers."""

    def __init__(self, folder, reader):
        self.log, self.path, self._reader = Log(str(folder / "log")), str(folder / "history.sqlite3"), reader

    def catch_up(self):
        with without_syncs(), opened(self.path, BEGAN) as database:
            for _ in database.catch_up(self.log):
                pass

    def reading(self):
        return {"glance": glance, "database": self.reading_through_sqlalchemy}[self._reader](self.path)

    @contextmanager
    def reading_through_sqlalchemy(self, path):
        with opened(path, BEGAN) as database, database.engine.begin() as connection:
            yield database.reader(connection)


@pytest.fixture
def numbered(tmp_path):
    numbers = count()

    def make(reader):
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return SqliteStore(folder, reader)

    return make


@pytest.mark.parametrize("reader", ["glance", "database"])
class TestSqlite(Conformance):
    @pytest.fixture
    def new_store(self, numbered, reader):
        return lambda: numbered(reader)


def everything(reader):
    return (
        list(reader.rehearsals()), reader.summaries(99), reader.summaries(1), reader.summaries(99, "behavioural/one"),
        reader.times_asked(), reader.unfinished(), reader.attempts_like(".1"), reader.counts(), reader.read_of_log(),
        reader.steps_taken(), reader.rehearsal("nobody"),
        [reader.earlier(said) for rehearsal in reader.rehearsals() for said in rehearsal.attempts],
    )  # fmt: skip


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(happenings())
def test_both_readers_give_the_same_of_the_same_file(numbered, events):
    store = numbered("glance")
    store.log.append(*events)
    store.catch_up()
    with glance(store.path) as reader:
        at_a_glance = everything(reader)
    with store.reading_through_sqlalchemy(store.path) as reader:
        assert everything(reader) == at_a_glance


def test_words_with_a_nul_survive(numbered):
    store = numbered("glance")
    store.log.append(*whole(words="nul \0 inside"))
    store.catch_up()
    with store.reading() as reader:
        (rehearsal,) = reader.rehearsals()
    assert rehearsal.attempts[0].words == "nul \0 inside"


@pytest.mark.parametrize("name", ["what? #1 100%.sqlite3", "%3f.sqlite3", "naïve 🎭.sqlite3"])
def test_a_file_of_any_name_is_opened(name, tmp_path):
    with opened(str(tmp_path / name), BEGAN):
        pass
    with glance(str(tmp_path / name)) as reader:
        assert reader.counts() == (0, 0)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.fixture
def engine(tmp_path):
    engine = engine_over(lambda: sqlite3.connect(tmp_path / "history.sqlite3"))
    yield engine
    engine.dispose()


def shape(inspector):
    """Tables, columns and whether they may be empty, primary keys and indexes."""
    tables = {}
    for name in inspector.get_table_names():
        columns = {column["name"]: (type(column["type"]), column["nullable"]) for column in inspector.get_columns(name)}
        indexes = {index["name"]: (index["column_names"], index["unique"]) for index in inspector.get_indexes(name)}
        tables[name] = (columns, inspector.get_pk_constraint(name)["constrained_columns"], indexes)
    return tables


def test_the_migrations_make_the_tables_that_are_declared(engine):
    Database(engine, BEGAN)
    declared = engine_over(lambda: sqlite3.connect(":memory:"))
    with declared.begin() as connection:
        metadata.create_all(connection)
    with engine.connect() as ours, declared.connect() as theirs:
        assert shape(inspect(ours)) == shape(inspect(theirs))
        assert set(shape(inspect(ours))) == set(metadata.tables)
    declared.dispose()


def taken(engine):
    with engine.begin() as connection:
        return connection.exec_driver_sql("SELECT name, at FROM migration ORDER BY name").fetchall()


def test_every_step_is_taken_once_and_noted_with_its_moment(engine):
    Database(engine, BEGAN)
    Database(engine, BEGAN.replace(year=2030))
    assert taken(engine) == [(name, stamp(BEGAN)) for name, _ in STEPS]


def test_a_later_step_is_taken_behind_the_first_ones_only(engine):
    calls = []
    steps = [("m001", lambda connection: calls.append(1)), ("m002", lambda connection: calls.append(2))]
    for some in (steps[:1], steps, steps):
        with engine.begin() as connection:
            migrate(connection, BEGAN, some)
    assert calls == [1, 2]
    assert [name for name, _ in taken(engine)] == ["m001", "m002"]


def test_a_migration_that_fails_halfway_leaves_nothing(engine):
    def fails(connection):
        connection.exec_driver_sql("CREATE TABLE half (way VARCHAR)")
        connection.exec_driver_sql("INSERT INTO half VALUES ('in')")
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError), engine.begin() as connection:
        migrate(connection, BEGAN, [*STEPS, ("m999", fails)])
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == []
    Database(engine, BEGAN)
    assert [name for name, _ in taken(engine)] == [name for name, _ in STEPS]


def test_a_migration_that_fails_leaves_what_was_there_as_it_was(numbered):
    store = numbered("glance")
    store.log.append(*whole())
    store.catch_up()
    with glance(store.path) as reader:
        before = everything(reader)

    def fails(connection):
        connection.exec_driver_sql("DROP TABLE attempt")
        raise RuntimeError("the power went")

    engine = engine_over(lambda: sqlite3.connect(store.path))
    with pytest.raises(RuntimeError), engine.begin() as connection:
        migrate(connection, BEGAN, [*STEPS, ("m999", fails)])
    engine.dispose()
    with glance(store.path) as reader:
        assert everything(reader) == before


def test_a_history_of_a_newer_greenroom_is_refused_and_left_alone(numbered):
    store = numbered("glance")
    store.log.append(*whole())
    store.catch_up()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("INSERT INTO migration VALUES ('m777_sings', 'tomorrow')")
    with open(store.path, "rb") as file:
        before = file.read()
    with pytest.raises(NewerHistory, match=r"m777_sings.*update greenroom first"):
        store.catch_up()
    with open(store.path, "rb") as file:
        assert file.read() == before


def test_a_transaction_is_a_writer_from_its_first_statement_on(engine, tmp_path):
    Database(engine, BEGAN)
    with engine.begin(), closing(sqlite3.connect(tmp_path / "history.sqlite3", timeout=0)) as other:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        assert other.execute("SELECT count(*) FROM attempt").fetchone() == (0,)


def test_a_commit_is_on_the_disk_with_the_folder_that_names_it(engine):
    with engine.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 3


def test_times_of_a_question_are_by_its_key(numbered):
    store = numbered("glance")
    store.log.append(*whole())
    store.catch_up()
    with store.reading() as reader:
        assert set(reader.times_asked()) == {QUESTION.key}
