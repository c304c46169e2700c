"""Building the search index behind the window, once at a time, with progress and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext

CHANNEL = "index"
SENTENCE = tr_noop("Search is being prepared. Reading works meanwhile.")
STEP = 10
"""Progress is shown in steps of so many percent."""


def build_index(context: ShellContext, owner: QObject) -> None:
    """Build the index in the background unless that is being done; views follow its ChangeSet.

    When it is stopped, the index that was there before stays; the next search begins again.
    """
    if context.tasks.busy(CHANNEL):
        return
    notice = Notice(tr(SENTENCE), action=tr("Stop"), act=lambda: context.tasks.cancel(CHANNEL))
    shown = 0

    def progress(done: int, total: int) -> None:
        nonlocal shown
        percent = done * 100 // max(total, 1) // STEP * STEP
        if percent > shown:
            shown = percent
            context.amend(
                notice, tr("{sentence} {percent} % done.", sentence=tr(SENTENCE), percent=percent)
            )

    def failed(problem: ReaderError) -> None:
        context.withdraw(notice)
        context.tell(Notice(str(problem), problem=True))

    context.tell(notice)
    context.perform(
        # Named inside the job: what it imports is then imported off this thread.
        lambda control: context.services.preparing.search_index_apart(control),
        owner=owner,
        then=lambda _built: context.withdraw(notice),
        failed=failed,
        progress=progress,
        channel=CHANNEL,
        writes=False,
    )
