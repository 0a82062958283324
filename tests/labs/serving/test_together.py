"""Rows that arrive at the same moment share one call of the model, and nothing else."""

import asyncio

import pytest

from greenroom.labs.kit.serving.together import Together


def asked(count: int, score) -> list:
    async def all_at_once() -> list:
        together = Together(score)
        return await asyncio.gather(*(together({"n": number}) for number in range(count)), return_exceptions=True)

    return asyncio.run(all_at_once())


def test_each_row_gets_its_own_score_from_one_call() -> None:
    calls = []

    def doubled(rows):
        calls.append(len(rows))
        return [row["n"] * 2.0 for row in rows], "1"

    assert asked(9, doubled) == [(number * 2.0, "1") for number in range(9)]
    assert calls == [9]


def test_a_model_that_breaks_breaks_each_of_them() -> None:
    def broken(rows):
        raise RuntimeError("no")

    assert [type(answer) for answer in asked(3, broken)] == [RuntimeError] * 3


def test_too_few_scores_leave_nobody_waiting() -> None:
    answers = asked(3, lambda rows: ([0.5], "1"))
    assert [type(answer) for answer in answers] == [ValueError] * 3


def test_who_went_away_costs_the_others_nothing() -> None:
    async def one_leaves() -> tuple:
        together = Together(lambda rows: ([0.1 * row["n"] for row in rows], "1"))
        leaving, staying = (asyncio.create_task(together({"n": number})) for number in (1, 2))
        await asyncio.sleep(0)
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        return await staying

    assert asyncio.run(one_leaves()) == (0.2, "1")
