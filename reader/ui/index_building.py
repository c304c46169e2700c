"""Building the search index behind the window, once at a time, and saying so."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.ui.context import Notice, ShellContext

CHANNEL = "index"


def build_index(context: ShellContext, owner: QObject) -> None:
    """Build the index in the background unless that is being done; views follow its ChangeSet."""
    if context.tasks.busy(CHANNEL):
        return
    notice = Notice("Search is being prepared. Reading works meanwhile.")
    context.tell(notice)
    context.perform(
        # Named inside the job: what it imports is then imported off this thread.
        lambda control: context.services.preparing.search_index(control),
        owner=owner,
        then=lambda _built: context.withdraw(notice),
        channel=CHANNEL,
        writes=False,
    )
