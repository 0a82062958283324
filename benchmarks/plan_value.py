"""What a plan of ours is worth beside an exact solver's best: python benchmarks/plan_value.py [--seconds 20] [--instances 24]

Needs OR-tools (``pip install ortools``), which greenroom itself does not. Instances are fixed by their seeds: a fortnight and
six weeks, with two to three times more to do than there is time for. Gaps are of the worth beyond what first mocks add.
"""

import argparse
import random
import time
from datetime import date, timedelta
from statistics import fmean

from greenroom.plan.scheduling import schedule
from greenroom.plan.task import A_ROUND, Day, Task, broken, value, worth_on

KINDS = ("learn", "build", "rehearse", "review")
SHAPES = ((14, 14, 4), (14, 18, 6), (42, 30, 4), (42, 45, 6))
"""Days, skills, half hours a day at most."""
ROUNDS = ("coding", "design", "behavioural", "deep-dive")


def instance(seed):
    """Tasks and days."""
    chance = random.Random(seed)
    many, skills, most = SHAPES[seed % len(SHAPES)]
    tasks = []
    for number in range(skills):
        weight, gap, before = chance.uniform(0.2, 1.0), chance.uniform(0.1, 1.0), ""
        for kind in KINDS[: chance.randint(2, 4)]:
            key = f"s{number:02}-{kind}"
            worth = round(100 * weight * gap * chance.uniform(0.6, 1.4))
            tasks.append(
                Task(key, f"s{number:02}", kind, chance.randint(1, 3), max(1, worth), before, is_light=kind == "review")
            )
            before = key
    tasks += [
        Task(f"m-{name}-{number}", f"mock {name}", "mock", 2, chance.randint(20, 70), "", name)
        for name in ROUNDS
        for number in range(3)
    ]
    first = date(2026, 3, 2)
    free = [0 if chance.random() < 0.12 else chance.randint(2, most) for _ in range(many)]
    days = [Day(first + timedelta(days=place), units, place == many - 1) for place, units in enumerate(free)]
    return tasks, days


def exact(tasks, days, seconds):
    """The solver's best plan, and whether it was proven to be the best."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    at = {
        (task.key, place): model.new_bool_var(f"{task.key}@{place}")
        for task in tasks
        for place, day in enumerate(days)
        if day.units >= task.units and (task.is_light or not day.is_last)
    }
    chosen = {task.key: sum(var for (key, _), var in at.items() if key == task.key) for task in tasks}
    for task in tasks:
        model.add(chosen[task.key] <= 1)
        for place in range(len(days)) if task.after else ():
            if (task.key, place) in at:
                earlier = sum(at[task.after, other] for other in range(place) if (task.after, other) in at)
                model.add(at[task.key, place] <= earlier)
    for place, day in enumerate(days):
        here = [(task, at[task.key, place]) for task in tasks if (task.key, place) in at]
        model.add(sum(task.units * var for task, var in here) <= day.units)
        for skill in {task.skill for task, _ in here}:
            model.add(sum(var for task, var in here if task.skill == skill) <= 1)
    rounds = {task.round for task in tasks if task.round}
    covered = {name: model.new_bool_var(name) for name in rounds}
    for name, var in covered.items():
        model.add(var <= sum(chosen[task.key] for task in tasks if task.round == name))
    known = {task.key: task for task in tasks}
    worth = sum(round(1000 * worth_on(known[key], place, len(days))) * var for (key, place), var in at.items())
    model.maximize(worth + sum(round(1000 * A_ROUND) * var for var in covered.values()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds, solver.parameters.num_workers = seconds, 2
    status = solver.solve(model)
    placed = {key: place for (key, place), var in at.items() if solver.value(var)}
    return placed, status == cp_model.OPTIMAL


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--instances", type=int, default=24)
    options = parser.parse_args()
    gaps, times = [], []
    for seed in range(options.instances):
        tasks, days = instance(seed)
        began = time.perf_counter()
        ours = schedule(tasks, days, seed=1)
        times.append(time.perf_counter() - began)
        assert not broken(ours, tasks, days), broken(ours, tasks, days)
        best, is_proven = exact(tasks, days, options.seconds)
        rounds = A_ROUND * len({task.round for task in tasks if task.round and task.key in best})
        mine, other = value(ours, tasks, days) - rounds, value(best, tasks, days) - rounds
        gaps.append((other - mine) / other)
        load = sum(task.units for task in tasks) / sum(day.units for day in days)
        print(f"{seed:3}: {len(days)} days, {len(tasks)} tasks, {load:.1f} times the time: gap {gaps[-1]:+.2%}"
              f" {'(proven)' if is_proven else ''}  {times[-1]:.2f} s", flush=True)  # fmt: skip
    print(f"mean gap {fmean(gaps):+.2%}, largest {max(gaps):+.2%}; slowest {max(times):.2f} s, mean {fmean(times):.2f} s")


if __name__ == "__main__":
    main()
