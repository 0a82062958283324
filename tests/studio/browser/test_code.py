"""The pages of Code in a real browser, used as a candidate uses them."""

import re
from urllib.parse import urlsplit

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from greenroom.coding import CATEGORIES
from greenroom.library.problem_outlines import all_outlines
from greenroom.library.problems import find_problem
from tests.studio.browser.benches import SLOW, Bench, Code, scores
from tests.studio.browser.keys import Keys
from tests.studio.browsing import Opened, watched

GRADED = find_problem("layer-split")
"""Of the exercises whose growth is graded, the one that takes the least time."""
QUICK = find_problem("bpe-encode")
"""Tests that share a studio have an exercise each, since a second start would bring a variant."""
QUESTION, FACT = GRADED.facts[0].asks[0], GRADED.facts[0].says
ONE_TEST = "def test_nothing_to_place():\n    assert smallest_peak([], 3) == 0\n"
QUICK_TEST = "def test_nothing():\n    assert bpe_encode('', []) == []\n"


def test_an_exercise_from_the_first_question_to_the_scorecard(indoors):
    code = Code(indoors)
    expect(code.row(GRADED.title)).to_contain_text(f"{GRADED.pattern} · {GRADED.difficulty} · {GRADED.minutes:.0f} min")
    bench = code.start(GRADED.title)
    expect(indoors.get_by_role("heading", level=1)).to_have_text(GRADED.title)
    assert bench.ask(QUESTION) == FACT
    assert "decide" in bench.ask("Is it raining?") or "assum" in bench.conversation.inner_text()
    indoors.get_by_label("What you assume").fill("Layers stay in their order.")
    indoors.get_by_role("button", name="On to: Plan").click()
    indoors.get_by_label("Your approach").fill("Binary search on the peak, with a greedy check: O(n log s).")
    bench.go("Implement")

    bench.solution.fill("")
    bench.solution.press_sequentially(f"def {GRADED.name}(layers, devices):\nreturn sum(layers)")
    expect(bench.solution).to_have_value(f"def {GRADED.name}(layers, devices):\n    return sum(layers)")
    indoors.keyboard.press("Control+Enter")
    wrong = bench.results.locator(".case.wrong-one")
    expect(wrong.first).to_be_visible(timeout=SLOW)
    for told in ("Call", "Expected", "Answer", "another answer"):
        expect(wrong.first).to_contain_text(told)
    expect(bench.solution).to_be_focused()

    bench.solution.fill(GRADED.exemplar)
    assert "2 of 2" in bench.run().inner_text() or wrong.count() == 0
    bench.go("Test").write(bench.tests, ONE_TEST)
    bench.submit()
    expect(bench.results.locator(".outcome")).to_contain_text("Accepted.")
    indoors.evaluate("() => { document.body.dataset.same = 'yes' }")
    expect(bench.results.locator(".survivors li").first).to_be_visible(timeout=SLOW)
    expect(bench.results.locator(".growth svg")).to_be_visible(timeout=SLOW)
    assert indoors.evaluate("() => document.body.dataset.same") == "yes"
    expect(bench.tests).to_have_value(ONE_TEST)

    indoors.get_by_text("Stuck?").click()
    expect(
        indoors.get_by_text("It costs little", exact=False).or_(indoors.get_by_text("it costs little", exact=False))
    ).to_be_visible()
    indoors.get_by_role("button", name="A hint").click()
    expect(indoors.locator("#hints .aside")).to_contain_text(GRADED.hints[0])
    bench.go("Close")
    indoors.get_by_label("Your summary").fill("Binary search on the answer; quick, but it needs whole numbers.")
    bench.finish()
    expect(indoors.get_by_role("heading", name="Scorecard")).to_be_visible(timeout=SLOW)
    assert set(scores(indoors)) == set(CATEGORIES)
    for there in (".growth svg", ".survivors li", ".written-up pre"):
        expect(indoors.locator(there).first).to_be_visible()
    expect(Code(indoors).row(GRADED.title)).to_contain_text("accepted")


def test_a_real_round_hides_pattern_difficulty_hints_and_verdict_until_the_end(opened, window):
    window.goto(opened.address)
    bench = Code(window).start_real()
    rehearsal = urlsplit(window.url).path
    title = window.get_by_role("heading", level=1).inner_text()
    put = next(outline for outline in all_outlines().values() if outline.title == title)
    assert window.locator(".coding-head p").first.inner_text() == "Real"
    expect(window.get_by_text("Stuck?")).to_have_count(0)
    bench.go("Implement")
    window.locator(".stage:visible").get_by_role("button", name="Submit").click()
    expect(bench.results).to_contain_text("Submission 1 is taken. Not every sample comes out right.", timeout=SLOW)
    expect(bench.results.locator(".outcome, .cases")).to_have_count(0)
    row = Code(window).row(title)
    expect(row).to_contain_text("told at its end")
    expect(row).not_to_contain_text(put.pattern)
    window.goto(f"http://127.0.0.1:{opened.port}{rehearsal}")
    Bench(window).go("Plan").page.get_by_label("Your approach").fill("I would begin with the plain way.")
    Bench(window).finish()
    expect(window.locator(".outcome")).to_contain_text("Not accepted yet.", timeout=SLOW)
    assert set(scores(window)) == set(CATEGORIES)
    expect(window.locator("main")).to_contain_text(f"{put.pattern} · {put.difficulty}")


def test_a_kill_in_the_middle_loses_nothing_that_was_acknowledged(opened, window):
    window.goto(opened.address)
    bench = Code(window).start(QUICK.title)
    window.get_by_label("What you assume").fill("Merges may be empty.")
    bench.go("Implement").solution.fill("")
    bench.solution.press_sequentially("def bpe_encode(word, merges):\nreturn 🎭")
    bench.expect_kept()
    path = urlsplit(window.url).path
    opened.kill()
    expect(bench.kept).to_contain_text("Not kept just now")
    bench.solution.press_sequentially("list(word)")
    again = Opened(opened.folder, "--port", str(opened.port))
    try:
        other = window.context.new_page()
        other.goto(again.address)
        bench.expect_kept()
        window.complaints.clear()
        other.goto(f"http://127.0.0.1:{again.port}{path}?stage=implement")
        expect(Bench(other).solution).to_have_value("def bpe_encode(word, merges):\n    return 🎭list(word)")
        expect(Bench(other).go("Clarify").page.get_by_label("What you assume")).to_have_value("Merges may be empty.")
    finally:
        window.context.close()
        window.complaints.clear()
        again.close()


def test_what_is_typed_before_the_script_is_there_is_kept_too(indoors):
    script, held = "**/static/bench.js", []

    def hold(route):
        held.append(route)

    indoors.route(script, hold)
    with indoors.expect_request(script):
        bench = Code(indoors).start(find_problem("running-sums").title)
    assumed = indoors.get_by_label("What you assume")
    assumed.fill("Typed early.")
    held[0].continue_()
    bench.expect_kept()
    indoors.unroute(script)
    indoors.reload()
    expect(assumed).to_have_value("Typed early.")


def test_what_was_submitted_before_a_kill_is_measured_afterwards(opened, window):
    window.goto(opened.address)
    bench = Code(window).start(QUICK.title)
    bench.go("Test").write(bench.tests, QUICK_TEST)
    bench.go("Implement").write(bench.solution, QUICK.exemplar).submit()
    path = urlsplit(window.url).path
    opened.kill()
    window.goto("about:blank")
    again = Opened(opened.folder)
    other = window.context.new_page()
    other.goto(again.address)
    other.goto(f"http://127.0.0.1:{again.port}{path}?stage=test")
    expect(Bench(other).results.locator(".outcome")).to_contain_text("Accepted.")
    expect(Bench(other).results.locator(".survivors li").first).to_be_visible(timeout=SLOW)
    again.close()
    window.complaints.clear()


def test_two_windows_do_not_fight(indoors):
    bench = Code(indoors).start(find_problem("lru-cache").title).go("Plan")
    plan = indoors.get_by_label("Your approach")
    plan.fill("One.")
    bench.expect_kept()
    other = watched(indoors.context.new_page())
    other.goto(indoors.url)
    second = other.get_by_label("Your approach")
    expect(second).to_have_value("One.")
    second.fill("One. Two.")
    Bench(other).expect_kept()
    plan.press_sequentially(" Mine.")
    expect(bench.notice).to_contain_text("another window")
    indoors.get_by_role("button", name="Go on with what is here").click()
    bench.expect_kept()
    expect(Bench(other).notice).to_contain_text("another window")
    other.get_by_role("button", name="Show the other one").click()
    expect(other.get_by_label("Your approach")).to_have_value(plan.input_value())
    assert other.complaints == []


def test_all_of_it_without_script(chromium, house):
    context = chromium.new_context(storage_state=house.key, java_script_enabled=False)
    page = watched(context.new_page())
    page.goto(f"{house.address}/code")
    bench = Code(page).start(QUICK.title)
    page.get_by_label("What you assume").fill("A word may be empty.")
    page.get_by_label("Ask the interviewer").fill(QUICK.facts[0].asks[0])
    page.keyboard.press("Enter")
    expect(bench.conversation).to_contain_text(QUICK.facts[0].says)
    expect(page.get_by_label("What you assume")).to_have_value("A word may be empty.")
    bench.go("Implement").write(bench.solution, "def other():\n    return 1\n")
    page.locator(".stage:visible").get_by_role("button", name="Run").click()
    expect(bench.notice).to_contain_text(QUICK.name)
    expect(bench.solution).to_have_value("def other():\n    return 1\n")
    bench.write(bench.solution, QUICK.exemplar)
    page.locator(".stage:visible").get_by_role("button", name="Run").click()
    expect(bench.results).to_contain_text(re.compile(r"The samples: (\d) of \1 right"))
    bench.go("Test").write(bench.tests, QUICK_TEST)
    page.locator(".stage:visible").get_by_role("button", name="Submit").click()
    expect(bench.results.locator(".outcome")).to_contain_text("Accepted.")
    while not bench.results.locator(".survivors li").count():
        page.reload()
    bench.go("Close").page.get_by_label("Your summary").fill("Merges by rank.")
    page.get_by_role("button", name="Finish").click()
    while not page.get_by_role("heading", name="Scorecard").count():
        page.get_by_role("link", name="Look again").click()
    assert set(scores(page)) == set(CATEGORIES)
    expect(page.locator(".written-up")).to_contain_text("A word may be empty.")
    assert [said for said in page.complaints if "422" not in said] == []
    context.close()


def test_an_exercise_by_keyboard(opened, window):
    window.goto(opened.address)
    keys = Keys(window)
    keys.reach("Code").press("Enter")
    expect(window.get_by_role("heading", level=1)).to_have_text("Code")
    keys.reach("Pattern").type(QUICK.pattern).reach("Show these").press("Enter")
    window.wait_for_url("**/code?pattern=*")
    shown = window.locator(".exercises .name").all_inner_texts()
    keys.reach("Choose one for me")
    for _ in range(shown.index(QUICK.title) + 1):
        keys.reach("Start")
    keys.press("Enter")
    bench = Bench(window)
    keys.reach("Ask the interviewer").type(QUICK.facts[0].asks[0]).press("Enter")
    expect(bench.conversation).to_contain_text(QUICK.facts[0].says)
    expect(window.get_by_label("Ask the interviewer")).to_be_focused()
    keys.reach("What you assume").type("It may be empty.").reach("On to: Plan").press("Enter")
    keys.reach("Your approach").type("Merge by rank.").reach("On to: Implement").press("Enter")
    keys.reach("Your solution").press("Control+a").type("def bpe_encode(word, merges):\nreturn list(word)")
    keys.press("Control+Enter")
    expect(bench.results.locator(".case").first).to_be_visible(timeout=SLOW)
    expect(bench.solution).to_be_focused()
    keys.press("Escape").reach("Run").reach("Submit").press("Enter")
    expect(bench.results.locator(".outcome")).to_contain_text("Not accepted yet.", timeout=SLOW)
    keys.reach("Your solution", "Shift+Tab").press("Escape").reach("5 Close", "Shift+Tab").press("Enter")
    keys.reach("Your summary").type("Not there yet.").reach("Finish").press("Enter")
    expect(window.get_by_role("heading", name="Scorecard")).to_be_visible(timeout=SLOW)
    assert keys.unseen == []
