"""Mutants are made of the reference by small changes that a person might make."""

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.judge.mutating import mutants_of
from greenroom.judge.mutation import mutated
from greenroom.problem import Mutant

SOURCE = '''\
"""Text with an é before what changes."""


def chosen(items, least=None, é="é"):
    best = sorted(items, key=lambda item: (-item[1], item[0]))[1:]
    total = 0
    for place in range(len(best) - 1):
        if best[place][1] < 3 and not best[place + 1]:
            continue
        total += best[place][1]
        best.append((é, total))
    return best if total > 0 else min(items, default=0)
'''


def changes(source: str) -> set[tuple[str, str]]:
    return {(edit.before, edit.after) for edit in mutants_of(source)}


def in_a_function(line: str) -> str:
    return f"def f(xs, n, a, b):\n    {line}\n"


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("return a < b", "a < b", "a <= b"),
        ("return a >= b", "a >= b", "a > b"),
        ("return a == b", "a == b", "a != b"),
        ("return a in xs", "a in xs", "a not in xs"),
        ("return a + b", "a + b", "a - b"),
        ("return a // b", "a // b", "a / b"),
        ("return a and b", "a and b", "a or b"),
        ("return a and b", "a and b", "b"),
        ("return not a", "not a", "a"),
        ("return -a", "-a", "a"),
        ("return 7", "7", "8"),
        ("return True", "True", "False"),
        ("return a", "return a", "return None"),
        ("return range(n)", "n", "n + 1"),
        ("return xs[a:]", "a", "a - 1"),
        ("return xs[:n]", "xs[:n]", "xs"),
        ("return f(a, b, n)", "f(a, b, n)", "f(b, a, n)"),
        ("return sorted(xs, key=a)", "sorted(xs, key=a)", "sorted(xs)"),
        ("return sorted(xs, reverse=True)", "True", "False"),
        ("return sorted(xs)", "sorted(xs)", "list(xs)"),
        ("return sorted(xs)", "sorted(xs)", "sorted(set(xs))"),
        ("return min(a, b)", "min(a, b)", "max(a, b)"),
        ("return a if b else n", "b", "not b"),
        ("return a if b else n", "a if b else n", "n"),
        ("xs.append(a)", "xs.append(a)", "pass"),
        ("a += b", "a += b", "a = b"),
        ("xs[a] = b", "xs[a] = b", "pass"),
        ("for a in xs: pass", "xs", "list(xs)[1:]"),
        ("while a: break", "break", "pass"),
        ("while a: continue", "continue", "break"),
        ("while a: xs.pop()", "a", "False"),
        ("return '[a-z0-9]+'", "'[a-z0-9]+'", "'[a-z]+'"),
    ],
)
def test_an_operator_makes_the_mistake_that_it_is_named_for(line: str, before: str, after: str) -> None:
    assert (before, after) in changes(in_a_function(line))


def test_every_mutant_is_python_and_means_something_else() -> None:
    reference = ast.dump(ast.parse(SOURCE))
    dumps = [ast.dump(ast.parse(edit.source)) for edit in mutants_of(SOURCE)]
    assert len(dumps) > 40
    assert reference not in dumps


def test_no_two_mutants_read_the_same_or_share_an_id() -> None:
    edits = list(mutants_of(SOURCE))
    assert len({edit.source for edit in edits}) == len({edit.id for edit in edits}) == len(edits)


def test_a_frozen_mutant_is_made_again_from_its_place() -> None:
    for edit in mutants_of(SOURCE):
        frozen = Mutant(edit.id, edit.operator, edit.line, edit.column, edit.before, edit.after, "")
        assert mutated(SOURCE, frozen) == edit.source


def test_a_mutant_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="freeze the mutants again"):
        mutated("x = 1\n", Mutant("0", "constant", 1, 4, "2", "3", ""))


def test_brackets_are_added_where_a_replacement_would_bind_otherwise() -> None:
    edits = {edit.after: edit.source for edit in mutants_of(in_a_function("return n * abs(a + b)"))}
    assert "return n * (a + b)" in edits["(a + b)"]


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 5), st.text("abc é", max_size=8))
def test_ids_outlive_lines_that_move(lines: int, words: str) -> None:
    moved = f"# {words}\n" * lines + SOURCE
    assert [edit.id for edit in mutants_of(moved)] == [edit.id for edit in mutants_of(SOURCE)]
