"""SearchNews: says once, when a new edition can be searched, what is new in saved searches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader.jobs import JobControl
from reader.translation import tr
from reader.ui.bus import Announcement
from reader.ui.context import Notice, ShellContext
from reader.ui.navigator import Spot


class _News(NamedTuple):
    names: Mapping[int, str]
    fresh: Mapping[int, int]


class SearchNews(QObject):
    """Asks the saved searches again after each change of the index; one quiet notice for all."""

    def __init__(self, context: ShellContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._told: Mapping[int, int] = {}
        context.bus.changed.connect(self._changed)

    def _changed(self, announcement: Announcement) -> None:
        if not announcement.changes.index:
            return
        services = self._context.services

        def look(control: JobControl) -> _News:
            names = {kept.id: kept.name for kept in services.searches.all()}
            return _News(names, services.searches.fresh(control) if names else {})

        self._context.ask("search-news", look, self._tell, owner=self, failed=lambda _problem: None)

    def _tell(self, news: _News) -> None:
        if not news.fresh or news.fresh == self._told:
            return
        self._told = news.fresh
        said = [
            tr("{count} new in {names}", count=count, names=news.names[number])
            for number, count in news.fresh.items()
            if number in news.names
        ]
        text = tr("Your saved searches found something: {said}.", said=", ".join(said))
        show = self._context.navigator.go
        self._context.tell(Notice(text, action=tr("Show"), act=lambda: show(Spot("search"))))
