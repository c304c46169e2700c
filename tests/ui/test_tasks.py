"""TaskRunner and ChangeBus: what is dropped, what is kept, and in what order."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import Cancelled, StorageError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import NOTHING, ChangeSet
from reader.ui.bus import Announcement, ChangeBus
from reader.ui.tasks import TaskRunner


class Heard:
    """An owner of jobs that remembers what it was told, and on which thread."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.answers: list[object] = []
        self.errors: list[Exception] = []
        self.threads: set[int] = set()

    def done(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(threading.get_ident())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shutdown()


@pytest.fixture
def heard(qapp: QApplication) -> Heard:
    return Heard()


def test_an_answer_arrives_on_the_thread_of_the_window(
    tasks: TaskRunner, heard: Heard, qtbot: QtBot
) -> None:
    tasks.run(
        lambda _control: threading.get_ident(),
        owner=heard.owner,
        done=heard.done,
        failed=heard.failed,
    )
    assert not tasks.idle
    qtbot.waitUntil(lambda: tasks.idle)
    assert heard.answers != [threading.get_ident()]
    assert heard.threads == {threading.get_ident()}


def test_the_newest_on_a_channel_wins(tasks: TaskRunner, heard: Heard, qtbot: QtBot) -> None:
    gate = threading.Event()
    seen: list[bool] = []

    def slow(control: JobControl) -> str:
        gate.wait(10)
        seen.append(control.cancelled)
        return "old"

    tasks.run(slow, owner=heard.owner, done=heard.done, failed=heard.failed, channel="search")
    tasks.run(
        lambda _control: "new",
        owner=heard.owner,
        done=heard.done,
        failed=heard.failed,
        channel="search",
    )
    qtbot.waitUntil(lambda: heard.answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert heard.answers == ["new"]
    assert seen == [True]
    assert not tasks.busy("search")


def test_channels_do_not_disturb_each_other(tasks: TaskRunner, heard: Heard, qtbot: QtBot) -> None:
    for channel in ("one", "two", ""):
        tasks.run(
            lambda _control, channel=channel: channel,  # type: ignore[misc]
            owner=heard.owner,
            done=heard.done,
            failed=heard.failed,
            channel=channel,
        )
    qtbot.waitUntil(lambda: tasks.idle)
    assert sorted(str(answer) for answer in heard.answers) == ["", "one", "two"]


def test_a_cancelled_channel_says_nothing(tasks: TaskRunner, heard: Heard, qtbot: QtBot) -> None:
    gate = threading.Event()

    def patient(control: JobControl) -> str:
        gate.wait(10)
        control.check()
        return "late"

    tasks.run(patient, owner=heard.owner, done=heard.done, failed=heard.failed, channel="index")
    assert tasks.busy("index")
    tasks.cancel("index")
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert (heard.answers, heard.errors) == ([], [])


def test_a_job_that_ends_as_cancelled_is_silent(
    tasks: TaskRunner, heard: Heard, qtbot: QtBot
) -> None:
    def gives_up(_control: JobControl) -> None:
        raise Cancelled

    tasks.run(gives_up, owner=heard.owner, done=heard.done, failed=heard.failed, channel="c")
    qtbot.waitUntil(lambda: tasks.idle)
    assert (heard.answers, heard.errors) == ([], [])
    assert not tasks.busy("c")


def test_a_dead_owner_hears_nothing(tasks: TaskRunner, heard: Heard, qtbot: QtBot) -> None:
    gate = threading.Event()
    tasks.run(
        lambda _control: gate.wait(10), owner=heard.owner, done=heard.done, failed=heard.failed
    )
    shiboken6.delete(heard.owner)
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert (heard.answers, heard.errors) == ([], [])


def test_an_owner_that_is_gone_from_python_hears_nothing(
    tasks: TaskRunner, heard: Heard, qtbot: QtBot
) -> None:
    gate = threading.Event()
    short_lived = QObject()
    tasks.run(
        lambda _control: gate.wait(10), owner=short_lived, done=heard.done, failed=heard.failed
    )
    del short_lived
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert heard.answers == []


def test_an_error_goes_to_failed(tasks: TaskRunner, heard: Heard, qtbot: QtBot) -> None:
    problem = StorageError("The disk is full; nothing was changed.")

    def fails(_control: JobControl) -> None:
        raise problem

    tasks.run(fails, owner=heard.owner, done=heard.done, failed=heard.failed)
    qtbot.waitUntil(lambda: tasks.idle)
    assert heard.errors == [problem]
    assert heard.threads == {threading.get_ident()}


def test_commands_run_one_at_a_time_in_order(tasks: TaskRunner, heard: Heard, qtbot: QtBot) -> None:
    started: list[int] = []
    running: list[int] = []

    def command(number: int) -> int:
        running.append(number)
        assert len(running) == 1
        started.append(number)
        running.remove(number)
        return number

    for number in range(20):
        tasks.run(
            lambda _control, number=number: command(number),  # type: ignore[misc]
            owner=heard.owner,
            done=heard.done,
            failed=heard.failed,
            writes=True,
        )
    qtbot.waitUntil(lambda: tasks.idle)
    assert heard.errors == []
    assert started == list(range(20))
    assert heard.answers == list(range(20))


def test_a_question_is_answered_while_a_command_waits(
    tasks: TaskRunner, heard: Heard, qtbot: QtBot
) -> None:
    gate = threading.Event()
    tasks.run(
        lambda _control: gate.wait(10),
        owner=heard.owner,
        done=heard.done,
        failed=heard.failed,
        writes=True,
    )
    tasks.run(lambda _c: "read", owner=heard.owner, done=heard.done, failed=heard.failed)
    qtbot.waitUntil(lambda: heard.answers == ["read"])
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)


def test_progress_is_reported_before_the_answer(
    tasks: TaskRunner, heard: Heard, qtbot: QtBot
) -> None:
    def job(control: JobControl) -> str:
        control.step(1, 2)
        control.step(2, 2)
        return "made"

    tasks.run(
        job,
        owner=heard.owner,
        done=heard.done,
        failed=heard.failed,
        progress=lambda steps, total: heard.done((steps, total)),
    )
    qtbot.waitUntil(lambda: tasks.idle)
    assert heard.answers == [(1, 2), (2, 2), "made"]


def test_shutting_down_cancels_questions_and_finishes_commands(
    qapp: QApplication, heard: Heard
) -> None:
    tasks = TaskRunner()
    entered = threading.Event()
    written: list[int] = []

    def question(control: JobControl) -> None:
        entered.set()
        while not control.cancelled:
            threading.Event().wait(0.001)
        raise Cancelled

    tasks.run(question, owner=heard.owner, done=heard.done, failed=heard.failed, channel="q")
    assert entered.wait(10)
    for number in range(3):
        tasks.run(
            lambda _control, number=number: written.append(number),  # type: ignore[misc]
            owner=heard.owner,
            done=heard.done,
            failed=heard.failed,
            writes=True,
        )
    tasks.shutdown()
    assert written == [0, 1, 2]


def test_the_bus_says_what_changed_and_who_did_it(qapp: QApplication, qtbot: QtBot) -> None:
    bus = ChangeBus()
    changes = ChangeSet(bookmarks=frozenset({Address("a", "b")}))
    with qtbot.waitSignal(bus.changed) as heard:
        bus.publish(changes, "reading")
    assert heard.args == [Announcement(changes, "reading")]


def test_the_bus_keeps_silent_about_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    bus = ChangeBus()
    with qtbot.assertNotEmitted(bus.changed):
        bus.publish(NOTHING)


def test_jobs_wait_while_an_answer_is_shown_and_go_on_after_the_paint(
    tasks: TaskRunner, heard: Heard, qtbot: QtBot
) -> None:
    waited: list[bool] = []
    tasks.run(
        lambda control: control.check(),
        owner=heard.owner,
        done=lambda _none: waited.append(tasks.jobs_wait),
        failed=heard.failed,
    )
    qtbot.waitUntil(lambda: waited == [True])
    qtbot.waitUntil(lambda: not tasks.jobs_wait)
