"""Slow work reports its steps and learns, from any thread, that it is no longer wanted."""

from __future__ import annotations

import threading

import pytest

from reader.errors import Cancelled
from reader.jobs import JobControl


def test_steps_are_reported_in_order() -> None:
    steps: list[tuple[int, int]] = []
    control = JobControl(lambda done, total: steps.append((done, total)))
    for done in range(4):
        control.step(done, 3)
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_without_a_listener_steps_are_silent() -> None:
    control = JobControl()
    control.step(1, 1)
    control.check()
    assert not control.cancelled


def test_cancelling_ends_work_at_the_next_check_and_for_good() -> None:
    steps: list[int] = []
    control = JobControl(lambda done, _total: steps.append(done))
    control.step(1, 2)
    control.cancel()
    control.cancel()
    assert control.cancelled
    for _ in range(2):
        with pytest.raises(Cancelled):
            control.check()
    with pytest.raises(Cancelled):
        control.step(2, 2)
    assert steps == [1]


def test_a_listener_may_cancel() -> None:
    control = JobControl(lambda _done, _total: control.cancel())
    control.step(1, 2)
    with pytest.raises(Cancelled):
        control.step(2, 2)


def test_another_thread_may_cancel() -> None:
    control = JobControl()
    started = threading.Event()
    ended = threading.Event()

    def work() -> None:
        started.set()
        try:
            while True:
                control.check()
        except Cancelled:
            ended.set()

    worker = threading.Thread(target=work)
    worker.start()
    assert started.wait(30)
    control.cancel()
    worker.join(30)
    assert ended.is_set()


def test_a_job_gives_way_at_every_check_before_it_learns_that_it_is_cancelled() -> None:
    ways: list[bool] = []
    control = JobControl(give_way=lambda: ways.append(control.cancelled))
    control.check()
    control.step(1, 2)
    control.cancel()
    with pytest.raises(Cancelled):
        control.check()
    assert ways == [False, False, True]
