"""The HTTP API: what it takes and gives, what it refuses, and that its document says so."""

import json
from pathlib import Path

import pytest

pytest.importorskip("jsonschema", reason="installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")


import jsonschema

from greenroom.studio.api.fitting import KEYWORDS, fitted
from greenroom.studio.api.refusing import Refused
from greenroom.studio.api.table import OPERATIONS, PLACE
from tests.conftest import Outcome
from tests.studio.rooms import REPLY, STORY, client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
OWN = {"mode": "own", "ask": "Why?", "kind": "story"}
DOCUMENT = json.loads(json.dumps(OPERATIONS[0].answer(None, None)))
SCHEMAS = {operation.name: operation for operation in OPERATIONS}


def call(client, method: str, path: str, body: object = None, query: object = None):
    return client.request(method, PLACE + path, params=query, **({} if body is None else {"json": body}))


def closed(schema: object) -> object:
    """The schema, with nothing allowed that it does not name, so that what is answered is all documented."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    return made | ({"additionalProperties": False} if made.get("type") == "object" and "properties" in made else {})


def given(client, name: str, body: object = None, query: object = None, **names: str):
    """What an operation answers, held against its schema."""
    operation = SCHEMAS[name]
    answer = call(client, operation.method, operation.path.format(**names), body, query)
    assert answer.status_code == operation.status, answer.text
    schema = {**operation.gives, "components": DOCUMENT["components"]}
    jsonschema.Draft202012Validator(closed(schema)).validate(answer.json())
    return answer.json()


def refused(answer, status: int) -> str:
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == ["error"]
    assert answer.json()["error"].endswith((".", "?"))
    return answer.json()["error"]


LISTS = ["listRounds", "listStyles", "listQuestions", "listRules", "listEvidence", "listRubrics", "listStories"]


@pytest.mark.parametrize("name", LISTS)
def test_lists_hold_what_the_document_says(client, name):
    assert given(client, name)


@pytest.mark.parametrize("rule", ["vague-metric", "NUM101"])
def test_a_page_of_a_rule_has_its_examples(client, rule):
    page = given(client, "readRule", rule=rule)
    assert page["weak"]
    assert page["strong"]


def test_single_things_are_found_by_their_name(client):
    assert given(client, "readRound", round="pitch")["name"] == "pitch"
    key = given(client, "listQuestions")[0]["key"]
    topic, question = key.split("/")
    assert given(client, "readQuestion", topic=topic, question=question)["key"] == key
    assert given(client, "readCard")["markdown"].startswith("# The grader's card")


def test_a_rehearsal_of_one_question_from_begin_to_end(client):
    first = given(client, "begin", OWN)
    rehearsal, attempt = first["rehearsal"], first["current"]["id"]
    kept = given(client, "revise", {"revision": 1, "text": "So far", "seconds": 2}, attempt=attempt)
    assert kept["revision"] == given(client, "readCurrent", rehearsal=rehearsal)["revision"] == 1
    assert given(client, "hint", attempt=attempt)["words"]
    assert given(client, "read", {"text": STORY}, attempt=attempt)["marks"]
    spoken = given(client, "answer", {"text": STORY, "seconds": 9}, attempt=attempt)
    given(client, "answer", {"text": REPLY, "seconds": 5}, attempt=spoken["current"]["id"])
    last = given(client, "skip", attempt=given(client, "readCurrent", rehearsal=rehearsal)["current"]["id"])
    assert (last["waits_for"], last["current"]) == ("nothing", None)
    whole = given(client, "readRehearsal", rehearsal=rehearsal)
    assert [said["state"] for said in whole["attempts"]] == ["answered", "answered", "skipped"]
    assert whole["ended_at"]
    assert [row["id"] for row in given(client, "listAttempts")][::-1] == [said["id"] for said in whole["attempts"]]
    assert [row["id"] for row in given(client, "listRehearsals")] == [rehearsal]
    lines = given(client, "readTranscript", rehearsal=rehearsal)
    assert [line["speaker"] for line in lines[:3]] == ["interviewer", "hint", "you"]


def test_a_real_round_tells_nothing_before_its_debrief(client):
    now = given(client, "begin", {"mode": "round", "round": "pitch", "real": True, "seed": 1})
    rehearsal = now["rehearsal"]
    while now["waits_for"] == "answer":
        attempt = now["current"]["id"]
        assert given(client, "read", {"text": STORY}, attempt=attempt)["marks"] == []
        now = given(client, "answer", {"text": STORY, "seconds": 20}, attempt=attempt)
        state = given(client, "readRehearsal", rehearsal=rehearsal)
        assert not any(said["judgements"] or said["question"]["finding"] for said in state["attempts"])
        assert all(row["score"] is None for row in given(client, "listAttempts"))
    refused(call(client, "GET", f"/rehearsals/{rehearsal}/debrief"), 404)
    debrief = given(client, "rate", {"score": 2}, rehearsal=rehearsal)
    assert debrief["self_rating"] == 2
    assert given(client, "readDebrief", rehearsal=rehearsal) == debrief
    assert any(said["judgements"] for said in given(client, "readRehearsal", rehearsal=rehearsal)["attempts"])
    refused(call(client, "POST", f"/rehearsals/{rehearsal}/rating", {"score": 1}), 409)


def answered(client, text: str = STORY) -> str:
    """An answer to a question of one's own; the id of the attempt."""
    attempt = given(client, "begin", OWN)["current"]["id"]
    given(client, "answer", {"text": text, "seconds": 9}, attempt=attempt)
    return attempt


def over(client) -> str:
    """An answer whose rehearsal is over; the id of the attempt."""
    attempt = answered(client)
    while (now := given(client, "readCurrent", rehearsal=attempt[:-2]))["current"]:
        given(client, "skip", attempt=now["current"]["id"])
    return attempt


def debriefed(client) -> str:
    """A round that was answered and rated; its id."""
    now = given(client, "begin", {"mode": "round", "round": "pitch", "seed": 1})
    while now["waits_for"] == "answer":
        now = given(client, "answer", {"text": STORY, "seconds": 20}, attempt=now["current"]["id"])
    given(client, "rate", {"score": 3}, rehearsal=now["rehearsal"])
    return now["rehearsal"]


@pytest.fixture
def command(workspace, greenroom, monkeypatch):
    """A command in the workspace of the studio; what it prints as JSON."""
    monkeypatch.chdir(workspace.folder)

    def told(*words: str) -> object:
        outcome: Outcome = greenroom(*words, "--format", "json")
        return json.loads(outcome.out)

    return told


def test_an_attempt_is_the_json_of_the_command_history(client, command):
    attempt = answered(client)
    assert given(client, "readAttempt", attempt=attempt) == command("history", attempt)
    assert given(client, "listAttempts") == command("history")


def test_a_debrief_is_the_json_of_the_command_debrief(client, command):
    rehearsal = debriefed(client)
    assert given(client, "readDebrief", rehearsal=rehearsal) == command("debrief", rehearsal)


PARKING = "walkthroughs/example-parking.md"


def test_the_ledger_is_the_json_of_the_commands_below_evidence(client, command):
    entries = given(client, "listEvidence")
    assert entries == command("evidence", "list")
    assert given(client, "readEntry", entry=entries[0]["id"]) == command("evidence", "show", entries[0]["id"]) == entries[0]
    assert given(client, "verifyEvidence") == command("evidence", "verify")
    numbers = given(client, "readNumbers", query={"path": PARKING})
    assert numbers == command("evidence", "story", PARKING)
    assert {row["verdict"] for row in numbers["numbers"]} >= {"supported"}


def test_a_ledger_that_is_not_sound_is_told_of_alike(client, command, workspace):
    Path(workspace.evidence, "mine.jsonl").write_text('{"id": "x", "metric": "m", "value": 1, "when": "soon"}\nno entry\n')
    soundness = given(client, "verifyEvidence")
    assert soundness == command("evidence", "verify")
    assert len(soundness["faults"]) == 2


def test_a_text_is_checked_as_the_command_check_checks_a_file(client, command):
    Path("stories/mine.md").write_text(STORY)
    [mine] = given(client, "check", {"text": STORY, "kind": "story"})["files"]
    [theirs] = command("check", "stories/mine.md")["files"]
    assert mine | {"path": "", "kind_is_guess": True} == theirs | {"path": "", "kind_is_guess": True}


def test_an_answer_is_judged_again_as_the_command_does(client, command):
    attempt = over(client)
    ours = given(client, "judgeAgain", attempt=attempt)["judgements"]
    theirs = command("history", attempt, "--again")["judgements"]
    assert (len(ours), len(theirs)) == (2, 3)
    assert theirs[:2] == ours
    assert theirs[2] | {"judged_at": ""} == ours[1] | {"judged_at": ""}
    assert given(client, "readAttempt", attempt=attempt)["judgements"] == theirs


def test_the_answer_of_a_round_is_judged_again_with_what_an_interviewer_heard(client):
    said = given(client, "readRehearsal", rehearsal=debriefed(client))["attempts"][0]
    first, second = given(client, "judgeAgain", attempt=said["id"])["judgements"]
    assert first["document"].keys() == second["document"].keys() >= {"heard", "threads"}
    assert first["document"]["scorecard"] == second["document"]["scorecard"]


def test_what_was_not_answered_is_not_judged_again(client):
    attempt = given(client, "begin", OWN)["current"]["id"]
    assert "not answered" in refused(call(client, "POST", f"/attempts/{attempt}/judgement"), 409)


def test_an_export_is_the_command_s_to_the_letter(client, workspace, greenroom, monkeypatch):
    answered(client)
    monkeypatch.chdir(workspace.folder)
    answer = call(client, "GET", "/export")
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    assert answer.text == greenroom("export").out
    assert answer.text.count("\n") > 3


BETTER = STORY.replace("We improved accuracy significantly", "I brought the error from 9% to 4%")


def test_a_link_that_leads_out_of_the_workspace_is_no_story(client, workspace, own_folder):
    (own_folder / "secret.md").write_text("I earn 90,000.")
    Path(workspace.folder, "stories", "link.md").symlink_to(own_folder / "secret.md")
    Path(workspace.folder, "stories", "folder").symlink_to(own_folder, target_is_directory=True)
    assert not [row for row in given(client, "listStories") if "link" in row["path"] or "folder" in row["path"]]
    for path in ("stories/link.md", "stories/folder/secret.md", "stories/../../secret.md"):
        refused(call(client, "GET", "/stories/numbers", query={"path": path}), 404)


def test_two_answers_are_compared(client):
    before, after = answered(client), answered(client, BETTER)
    found = given(client, "compare", query={"a": before, "b": after})
    assert found["same_question"]
    assert "vague-metric" in found["findings"]["gone"]
    scores = {
        row["category"]: row["score"]
        for row in given(client, "readAttempt", attempt=after)["judgements"][-1]["document"]["scorecard"]
    }
    assert {row["category"]: row["after"] for row in found["scores"]} == scores
    [earlier] = given(client, "listEarlier", attempt=after)
    assert earlier["id"] == before


def test_nothing_is_compared_that_is_kept_back_or_not_judged(client):
    done = answered(client)
    now = given(client, "begin", {"mode": "round", "round": "pitch", "real": True, "seed": 1})
    secret = now["current"]["id"]
    given(client, "answer", {"text": STORY, "seconds": 20}, attempt=secret)
    given(client, "judgeAgain", attempt=secret)
    assert given(client, "readAttempt", attempt=secret)["judgements"] == []
    assert "not debriefed" in refused(call(client, "GET", f"/comparison?a={done}&b={secret}"), 409)
    open_ = given(client, "begin", OWN)["current"]["id"]
    assert "not judged" in refused(call(client, "GET", f"/comparison?a={open_}&b={done}"), 409)
    refused(call(client, "GET", f"/comparison?a={done}&b=none"), 404)


@pytest.mark.parametrize(
    ("path", "missing"),
    [("/comparison", "'a'"), ("/comparison?a=x", "'b'"), ("/comparison?b=x", "'a'"), ("/comparison?a=&b=x", "'a'"),
     ("/stories/numbers", "'path'"), ("/stories/diagrams", "'path'")],
)  # fmt: skip
def test_a_query_that_lacks_something_names_it(client, path, missing):
    assert missing in refused(client.get(PLACE + path), 422)


def test_whatever_is_sent_in_a_query_is_there_or_may_be_missing():
    """An operation that reads a field of its query as if it were there says that it needs it."""
    for operation in OPERATIONS:
        assert set(operation.needs) <= set(operation.query)
    needing = {row.name for row in OPERATIONS if row.needs}
    assert needing == {"compare", "compareRuns", "readNumbers", "listStoryDiagrams", "cutStory", "listOpenings", "readThread"}


def test_diagrams_of_an_answer_and_of_a_story_are_listed(client, workspace):
    drawn = STORY + "\n\n```mermaid\nflowchart LR\n  A --> B\n  X[oops\n```\n\n```mermaid\npie title P\n```\n"
    Path(workspace.folder, "stories", "drawn.md").write_text(drawn)
    found = given(client, "listStoryDiagrams", query={"path": "stories/drawn.md"})
    assert [(row["kind"], [mistake["line"] for mistake in row["mistakes"]]) for row in found] == [
        ("flowchart", [3]),
        ("pie chart", []),
    ]
    assert given(client, "listDiagrams", attempt=answered(client, drawn)) == found
    refused(call(client, "GET", "/stories/diagrams", query={"path": "stories/../greenroom.toml"}), 404)


def test_the_example_of_the_tour_is_told_better_the_second_time(client):
    example = given(client, "readExample")
    first, second = ([row["score"] for row in example[name]["document"]["scorecard"]] for name in ("first", "second"))
    assert sum(second) > sum(first)
    assert example["project"]["numbers"]


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/nothing"), ("GET", "/rules/nothing"), ("GET", "/rounds/nothing"), ("GET", "/questions/a/b"), ("GET", "/attempts/x"),
     ("GET", "/rehearsals/x"), ("POST", "/attempts/x.1/skip"), ("GET", "/rehearsals/%00"), ("GET", "/rules/..%2f..%2fetc"),
     ("GET", "/attempts?question=nothing"), ("GET", "/"), ("GET", "/evidence/entries/none"), ("POST", "/attempts/x.1/judgement"),
     ("GET", "/stories/numbers?path=stories/none.md"), ("GET", "/stories/numbers?path=../../etc/passwd"),
     ("GET", "/stories/numbers?path=stories/%00"), ("GET", "/attempts/x.1/earlier"), ("GET", "/attempts/x%0Ay"), ("GET", "/%0D%0A")],
)  # fmt: skip
def test_what_is_not_there_is_a_sentence(client, method, path):
    refused(call(client, method, path), 404)


@pytest.mark.parametrize("method", ["DELETE", "PATCH", "OPTIONS", "PUT"])
def test_a_method_that_does_not_fit_names_those_that_do(client, method):
    answer = call(client, method, "/rehearsals")
    refused(answer, 405)
    assert answer.headers["allow"] == "GET, HEAD, POST"


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [(b"{}", "text/plain", 415), (b"{}", "", 415), (b"{}", "application/json; charset=latin-1", 415), (b"{", "application/json", 400),
     (b"", "application/json", 400), ('{"text": "ä"}'.encode("latin-1"), "application/json", 400), (b'{"text": "\\ud800"}', "application/json", 400),
     (b'{"text": NaN}', "application/json", 400), (b'{"text": 1e999}', "application/json", 400), (b'{"text": "a", "text": "b"}', "application/json", 400),
     (b"[" * 100_000, "application/json", 400), (b'{"text": ' + b"1" * 5000 + b"}", "application/json", 400),
     (b'{"text": "' + b"w" * 1_000_000 + b'"}', "application/json", 413),
     (b'{"text": "\\u0000"}', "application/json", 422), (b'{"text": "---\\nkind: song\\n---\\nx"}', "application/json", 422)],
)  # fmt: skip
def test_a_body_that_cannot_be_read_is_a_sentence(client, data, kind, status):
    refused(client.post(PLACE + "/check", content=data, headers={"content-type": kind}), status)


@pytest.mark.parametrize(
    "body",
    [[], "x", {}, {"mode": "song"}, {"mode": 1}, {"mode": "own"}, {"mode": "own", "ask": " "}, {"mode": "own", "ask": 1},
     {**OWN, "kind": "song"}, {**OWN, "further": 1}, {"mode": "single", "ask": "Why?"}, {"mode": "round", "round": "nothing"},
     {"mode": "round", "round": "pitch", "pressure": 4}, {"mode": "round", "round": "pitch", "pressure": True},
     {"mode": "round", "round": "pitch", "secrets": "x"}, {"mode": "round", "round": "pitch", "secrets": [""]},
     {"mode": "round", "round": "pitch", "style": "nothing"}],
)  # fmt: skip
def test_a_body_that_does_not_fit_is_a_sentence(client, body):
    refused(client.post(PLACE + "/rehearsals", json=body), 422)


@pytest.mark.parametrize("query", ["limit=0", "limit=x", "limit=1&limit=2", "further=1", "before=now", "question="])
def test_a_query_that_does_not_fit_is_a_sentence(client, query):
    refused(client.get(f"{PLACE}/attempts?{query}"), 422)


def test_what_takes_no_body_gets_none(client):
    refused(client.request("GET", PLACE + "/card", content=b"{}"), 400)


def test_a_question_is_answered_once(client):
    attempt = given(client, "begin", OWN)["current"]["id"]
    given(client, "answer", {"text": STORY, "seconds": 9}, attempt=attempt)
    for verb, body in (("answer", {"text": STORY, "seconds": 1}), ("skip", None), ("hint", None), ("reading", {"text": "x"})):
        refused(call(client, "POST", f"/attempts/{attempt}/{verb}", body), 409)


def test_two_writers_do_not_overwrite_each_other(client):
    attempt = given(client, "begin", OWN)["current"]["id"]
    given(client, "revise", {"revision": 1, "text": "mine", "seconds": 1, "window": "a"}, attempt=attempt)
    theirs = {"revision": 1, "text": "theirs", "seconds": 1, "window": "b", "base": 0}
    assert "another window" in refused(call(client, "PUT", f"/attempts/{attempt}/revision", theirs), 409)
    given(client, "revise", theirs | {"revision": 2, "base": 1}, attempt=attempt)


def test_only_who_was_let_in_gets_an_answer(stranger):
    assert stranger.get(PLACE + "/attempts").status_code == 401
    assert stranger.post(PLACE + "/rehearsals", json=OWN, headers={"origin": "http://evil.example"}).status_code == 403


def test_answers_are_not_cached_and_the_document_is_openapi(client):
    answer = client.get(PLACE + "/openapi.json")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == DOCUMENT
    assert DOCUMENT["openapi"] == "3.1.0"
    names = [operation.name for operation in OPERATIONS]
    assert len(set(names)) == len(names)
    assert client.head(PLACE + "/card").status_code == 200


def keywords(schema: object) -> set[str]:
    if not isinstance(schema, dict):
        return set()
    below = [*schema.get("properties", {}).values(), *schema.get("oneOf", []), schema.get("items")]
    return set(schema).union(*map(keywords, below))


def test_what_is_taken_is_described_in_words_that_are_checked():
    taken = [operation.takes for operation in OPERATIONS] + [each for row in OPERATIONS for each in row.query.values()]
    assert set().union(*map(keywords, taken)) <= KEYWORDS


def references(value: object) -> set[str]:
    if isinstance(value, dict):
        return set().union(*map(references, value.values())) | ({value["$ref"]} if "$ref" in value else set())
    return set().union(*map(references, value)) if isinstance(value, list) else set()


def test_the_document_is_valid_openapi():
    definitions = pytest.importorskip("schemathesis.specs.openapi.definitions", reason="it has the schema of OpenAPI")
    assert [str(error) for error in definitions.OPENAPI_31_VALIDATOR.iter_errors(DOCUMENT)] == []
    for schema in DOCUMENT["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_everything_that_the_document_names_is_there_and_everything_that_is_there_is_named():
    named = {reference.rpartition("/")[2] for reference in references(DOCUMENT)}
    assert named == DOCUMENT["components"]["schemas"].keys()
    assert [name for scheme in DOCUMENT["security"] for name in scheme] == list(DOCUMENT["components"]["securitySchemes"])


def test_the_check_of_the_document_finds_a_slip():
    definitions = pytest.importorskip("schemathesis.specs.openapi.definitions", reason="it has the schema of OpenAPI")
    slip = {**DOCUMENT, "paths": {"/x": {"get": {"responses": {"200": {}}}}}}
    assert list(definitions.OPENAPI_31_VALIDATOR.iter_errors(slip))


VALUES = (
    None,
    True,
    0,
    1,
    1.0,
    1.5,
    -1,
    5,
    "",
    " ",
    "x",
    "own",
    "single",
    [],
    ["x"],
    [1],
    {},
    {"mode": "single"},
    {**OWN, "x": 1},
    OWN,
)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_the_check_agrees_with_json_schema(value):
    for operation in OPERATIONS:
        if operation.takes is None:
            continue
        for schema in (operation.takes, *operation.takes.get("properties", {}).values()):
            try:
                fitted(value, schema, "it")
            except Refused:
                assert not jsonschema.Draft202012Validator(schema).is_valid(value)
            else:
                jsonschema.Draft202012Validator(schema).validate(value)


def test_a_loop_is_begun_held_rated_and_told_as_the_command_line_tells_it(client, greenroom, workspace):
    begun = given(client, "beginMock", {"loop": "forty-five-minutes", "start": "2026-11-21"})
    loop = begun["id"]
    assert (begun["waits_for"], begun["rounds"][0]["state"], begun["rounds"][0]["due"]) == ("round", "waiting", "2026-11-21")
    refused(call(client, "POST", f"/mocks/{loop}/rating", {"score": 3}), 409)
    refused(call(client, "GET", f"/mocks/{loop}/debrief"), 404)
    held = given(client, "holdRound", {}, loop=loop)
    assert given(client, "holdRound", {}, loop=loop)["rehearsal"] == held["rehearsal"]
    given(client, "answer", {"text": STORY, "seconds": 3.0}, attempt=held["current"]["id"])
    while (now := given(client, "readCurrent", rehearsal=held["rehearsal"]))["current"]:
        given(client, "skip", attempt=now["current"]["id"])
    assert given(client, "rate", {"score": 3}, rehearsal=held["rehearsal"]) is None
    assert given(client, "readMock", loop=loop)["waits_for"] == "rating"
    told = given(client, "rateMock", {"score": 2}, loop=loop)
    assert told == given(client, "readMockDebrief", loop=loop)
    folder = ("--workspace", workspace.folder, "--format", "json")
    assert told == json.loads(greenroom("mock", "--debrief", *folder).out)
    assert [row["id"] for row in given(client, "listMocks")] == [loop]
    assert {row["name"] for row in given(client, "listLoops")} >= {"ml-engineer", "checkpoints"}


@pytest.mark.parametrize(
    "body", [{"loop": "no-such"}, {"loop": "fortnight", "start": "2026-02-31"}, {"loop": "fortnight", "start": "soon"}]
)
def test_a_loop_that_cannot_be_begun_is_refused(client, body):
    refused(call(client, "POST", "/mocks", body), 422)


def test_progress_the_bank_and_projects_are_as_the_command_line_tells_them(client, greenroom, workspace):
    folder = ("--workspace", workspace.folder, "--format", "json")
    found, told = given(client, "readProgress"), json.loads(greenroom("progress", *folder).out)
    assert (found["skills"], found["changes"]) == (told["skills"], told["changes"])
    assert given(client, "readBank") == json.loads(greenroom("stories", *folder).out)
    assert given(client, "listProjects") == json.loads(greenroom("stories", "--choose", *folder).out)


def test_a_story_is_cut_as_the_command_line_cuts_it(client, greenroom, workspace):
    path = "stories/example-night-shift.md"
    whole = f"{workspace.folder}/{path}"
    query = {"path": path, "audience": "executive", "seconds": 30}
    words = ("--audience", "executive", "--seconds", "30", "--format", "json")
    assert given(client, "cutStory", query=query) == json.loads(greenroom("adapt", whole, *words).out)
    assert given(client, "listOpenings", query={"path": path}) == json.loads(
        greenroom("adapt", whole, "--openings", *words).out
    )
    refused(call(client, "GET", "/stories/cut", query={"path": "../elsewhere.md"}), 404)


def test_a_worksheet_is_made_saved_and_becomes_a_walkthrough(client):
    made = given(client, "makeWorksheet", {"name": "Forecast", "kind": "confidential"})
    words = ["We could not say which bank.", *[""] * (len(made["parts"]) - 1)]
    body = {"path": made["path"], "digest": made["digest"], "words": words}
    saved = given(client, "saveWorksheet", body)
    assert saved["parts"][0]["words"] == words[0]
    assert given(client, "listWorksheets") == [saved]
    assert "changed on disk" in refused(call(client, "PUT", "/worksheets", body), 409)
    assert given(client, "makeWalkthrough", {"path": made["path"]}) == {"path": "walkthroughs/forecast.md"}
    refused(call(client, "PUT", "/worksheets", body | {"path": "../forecast.md"}), 404)
