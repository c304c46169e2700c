"""SearchRoom: where the parts of the search page stand, in a wide window and in a small one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.translation import tr
from reader.ui.pages.hit_list import HitList
from reader.ui.pages.query_notes import QueryNotes
from reader.ui.pages.search_offers import SearchOffers
from reader.ui.panels.facets import FacetPanel
from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.chip_row import ChipRow
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow_button import FlowButton
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.row_list import LEAST_ROWS
from reader.ui.widgets.scroll_column import ScrollColumn

PANEL = 17
"""Width of the filters beside the results, in heights of a letter."""
SMALL = 480
"""Width of the page (logical pixels) below which words about a search fold, and the menu has
what else can be done."""
LEAST = 48
"""Width of the page from which both have room, in heights of a letter."""
SPACE = 16


class SearchRoom:
    """Lays the parts out in ``page``; where there is no room the filters open in their place."""

    def __init__(
        self,
        page: QWidget,
        icons: IconSet,
        notes: QueryNotes,
        panel: FacetPanel,
        results: HitList,
        offers: SearchOffers,
        larger: Callable[[], float],
    ) -> None:
        """``larger`` answers how many times the usual size text has."""
        self._page = page
        self._larger = larger
        self.panel, self.results, self.offers, self.notes = panel, results, offers, notes
        self.sheet = False
        self._facets = False
        self._words = False
        self.summary = QLabel()
        self.summary.setObjectName("search-summary")
        self.summary.setWordWrap(True)
        set_look(self.summary, Look.SECTION_TITLE)
        self.filters = FlowButton(tr(" Filters"))
        self.filters.setIcon(icons.icon("filter"))
        self.save = FlowButton(tr("Save this search"))
        self.how = FlowButton(tr("How to search"))
        self.start = {
            "search.rename": FlowButton(tr("Rename")),
            "search.remove": FlowButton(tr("Remove")),
            "search.clear-recent": FlowButton(tr("Clear recent searches")),
            "search.remember": FlowButton(tr("Remember my searches")),
        }
        self.chips = ChipRow(icons, tr("Clear all"))
        self.empty = EmptyState(icons)
        self._head = QWidget()
        self._arrange()

    def show_query(self, *, facets: bool, hits: bool, words: bool) -> None:
        """Show what belongs to a query: filters if any, results or what to try instead."""
        self._facets = facets
        self.results.setVisible(hits)
        self.offers.setVisible(not hits and words)
        self.empty.setVisible(not hits and not words)
        self.place()

    def set_asked(self, *, asked: bool) -> None:
        """Whether there is a question that could be saved."""
        self._words = asked
        self.place()

    def set_sheet(self, *, on: bool) -> None:
        """Open the filters in place of the results, or close them."""
        self.sheet = on
        self.place()

    @property
    def narrow(self) -> bool:
        """Whether the filters have no room beside the results."""
        letter = self._page.fontMetrics().height() * 0.8
        return self._page.width() < LEAST * letter * max(1.0, self._larger())

    def place(self) -> None:
        """Show what there is room for."""
        self.sheet = self.sheet and self.narrow and self._facets
        self.panel.setVisible(self._facets and (self.sheet or not self.narrow))
        if self.sheet:
            self.panel.setMaximumWidth(16_777_215)
            self.panel.setMinimumWidth(0)
        else:
            self.panel.setFixedWidth(round(PANEL * self._page.fontMetrics().height() * 0.8))
        self._right.setVisible(not self.sheet)
        self._head.setVisible(not self.sheet)
        self.filters.setVisible(self.narrow and self._facets)
        small = self._page.width() < SMALL
        self.notes.set_folded(small)
        self.save.setVisible(self._words and not small)
        self.how.setVisible(not small)

    def _arrange(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self._page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        scroll.column.setContentsMargins(SPACE, 12, SPACE, 12)
        scroll.column.setSpacing(8)
        for button in (self.save, self.how):
            set_look(button, Look.LINK)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.summary)
        buttons = FlowLayout()
        for each in (self.filters, self.save, *self.start.values(), self.how):
            buttons.addWidget(each)
        head.addLayout(buttons)
        head.addWidget(self.chips)
        head.addWidget(self.notes)
        scroll.column.addWidget(self._head)
        body = QHBoxLayout()
        body.setSpacing(SPACE)
        body.addWidget(self.panel)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        for rows in (self.results, self.offers):
            rows.setMinimumHeight(LEAST_ROWS)
            right.addWidget(rows, 1)
        right.addWidget(self.empty, 1)
        body.addWidget(self._right, 1)
        scroll.column.addLayout(body, 1)
