import random

GPUS = 2


def expected(jobs):
    """Minute by minute, with a look at every job that has not been picked."""
    left, busy_until, order, now = [tuple(job) for job in jobs], [0] * GPUS, [], 0
    while left:
        for gpu in range(GPUS):
            here = [job for job in left if job[2] <= now]
            if here and busy_until[gpu] <= now:
                job = min(here, key=lambda job: (job[1], job[2], job[0]))
                left.remove(job)
                order.append([job[0], now])
                busy_until[gpu] = now + job[3]
        now += 1
    return order


def blockers(minutes):
    """Jobs that keep all GPUs busy from minute 0."""
    return [[f"blocker {gpu}", 0, 0, minutes] for gpu in range(GPUS)]


def after(blocking, jobs):
    return run_order(jobs + blocking)[len(blocking) :]


def test_no_jobs():
    assert run_order([]) == []


def test_a_job_does_not_start_before_it_is_submitted():
    assert run_order([["a", 3, 7, 5]]) == [["a", 7]]
    assert run_order([["a", 3, 90, 5], ["b", 3, 7, 5]]) == [["b", 7], ["a", 90]]


def test_all_gpus_are_used_at_once():
    jobs = [[f"j{number}", 1, 0, 10] for number in range(GPUS + 1)]
    assert [minute for _, minute in run_order(jobs)] == [0] * GPUS + [10]


def test_the_most_urgent_of_those_that_wait():
    jobs = [["a", 2, 1, 50], ["b", 0, 3, 50], ["c", 1, 2, 50]]
    assert [name for name, _ in after(blockers(10), jobs)] == ["b", "c", "a"]


def test_equally_urgent_ones_in_the_order_of_submission():
    jobs = [["a", 1, 5, 50], ["b", 1, 4, 50], ["c", 1, 6, 1]]
    assert [name for name, _ in after(blockers(10), jobs)] == ["b", "a", "c"]


def test_names_decide_at_the_same_minute():
    jobs = [["j9", 1, 4, 3], ["j10", 1, 4, 7], ["J", 1, 4, 5]]
    assert [name for name, _ in after(blockers(10), jobs)] == ["J", "j10", "j9"]


def test_an_urgent_job_that_is_not_there_yet_does_not_hold_up_others():
    jobs = [["late", 0, 11, 5], ["here", 9, 3, 5]]
    order = after(blockers(10), jobs)
    assert order[0] == ["here", 10]


def test_what_is_submitted_when_a_gpu_gets_free_takes_part():
    jobs = [["urgent", 0, 10, 5], ["here", 9, 3, 5]]
    assert after(blockers(10), jobs)[0] == ["urgent", 10]


def test_a_started_job_is_not_interrupted():
    lone = [["long", 9, 0, 100]] + [[f"short {gpu}", 9, 0, 40] for gpu in range(GPUS - 1)]
    order = run_order([*lone, *[[f"urgent {gpu}", 0, 5, 10] for gpu in range(GPUS)]])
    assert min(minute for name, minute in order if name.startswith("urgent")) == (40 if GPUS > 1 else 100)


def test_idle_gpus_wait_for_the_next_submission():
    assert run_order([["a", 1, 0, 3], ["b", 1, 100, 3], ["c", 0, 200, 3]]) == [["a", 0], ["b", 100], ["c", 200]]


def test_after_a_pause_the_clock_does_not_run_back():
    jobs = [["a", 1, 50, 10], ["b", 2, 50, 10], ["c", 1, 60, 1]]
    assert run_order(jobs) == expected(jobs)


def test_agrees_with_going_minute_by_minute():
    chance = random.Random(10)
    for _ in range(80):
        number = chance.randint(0, 9)
        names = chance.sample("abcdefghij", number)
        jobs = [[name, chance.randint(0, 2), chance.randint(0, 12), chance.randint(1, 9)] for name in names]
        assert run_order(jobs) == expected(jobs)
