"""ShellContext: what every page, panel and dialog may use; passed, never fetched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.jobs import JobControl, Progress
from reader.services.changeset import Done
from reader.services.composition import Services
from reader.ui.bus import ChangeBus
from reader.ui.navigator import Navigator
from reader.ui.tasks import TaskRunner
from reader.ui.theme.fonts import Fonts
from reader.ui.theme.icons import IconSet
from reader.ui.theme.theme import Theme
from reader.ui.tray import Tray

T = TypeVar("T")


class Notice(NamedTuple):
    """One sentence for the message bar; ``act`` runs when the button ``action`` is pressed."""

    text: str
    problem: bool = False
    action: str = ""
    act: Callable[[], None] | None = None


def _nowhere(notice: Notice) -> None:
    raise RuntimeError(f"no window shows notices yet: {notice.text}")


def _unseen(notice: Notice, text: str) -> None:
    raise RuntimeError(f"no window shows notices yet: {notice.text} {text}")


def _unhandled(error: Exception) -> None:
    raise error


@dataclass
class ShellContext:
    """The shell's shared parts.

    ``tray`` holds what is chosen for comparing. ``tell`` shows a notice, ``amend`` changes the
    words of one without saying it again, ``withdraw`` takes one away that is no longer true,
    ``crashed`` reports a bug.
    """

    services: Services
    tasks: TaskRunner
    bus: ChangeBus
    navigator: Navigator
    theme: Theme
    icons: IconSet
    fonts: Fonts
    tray: Tray = field(default_factory=Tray)
    tell: Callable[[Notice], None] = field(default=_nowhere)
    amend: Callable[[Notice, str], None] = field(default=_unseen)
    withdraw: Callable[[Notice], None] = field(default=_nowhere)
    crashed: Callable[[Exception], None] = field(default=_unhandled)

    def ask(
        self,
        channel: str,
        question: Callable[[JobControl], T],
        then: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[ReaderError], None] | None = None,
    ) -> None:
        """Run a question off the GUI thread; a newer one on the same channel replaces it.

        A ReaderError goes to ``failed``, or to the message bar when there is none.
        """
        self.tasks.run(
            question,
            owner=owner,
            done=then,
            failed=lambda error: self._failed(error, failed),
            channel=channel,
        )

    def perform(
        self,
        command: Callable[[JobControl], Done[T]],
        *,
        owner: QObject,
        initiator: str = "",
        then: Callable[[T], None] | None = None,
        failed: Callable[[ReaderError], None] | None = None,
        progress: Progress | None = None,
        channel: str = "",
        writes: bool = True,
    ) -> JobControl:
        """Run a command, publish what it changed, then call ``then``.

        What changes the user's data runs on the single writer thread; long work on the cache, which
        has its own locks, says ``writes=False`` and leaves that thread free.
        """

        def done(outcome: Done[T]) -> None:
            self.bus.publish(outcome.changes, initiator)
            if then is not None:
                then(outcome.result)

        return self.tasks.run(
            command,
            owner=owner,
            done=done,
            failed=lambda error: self._failed(error, failed),
            writes=writes,
            progress=progress,
            channel=channel,
        )

    def _failed(self, error: Exception, failed: Callable[[ReaderError], None] | None) -> None:
        if not isinstance(error, ReaderError):
            self.crashed(error)
        elif failed is not None:
            failed(error)
        else:
            self.tell(Notice(str(error), problem=True))
