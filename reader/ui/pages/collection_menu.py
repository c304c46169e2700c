"""CollectionMenu: what can be done with a collection as a whole: made, named, moved, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.services.collecting import Collection, RemovedCollection
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.widgets.announcing import announce

ACTS: tuple[tuple[str, str], ...] = (
    ("make", tr_noop("&New collection...")),
    ("rename", tr_noop("&Rename collection...")),
    ("up", tr_noop("Move collection &up")),
    ("down", tr_noop("Move collection &down")),
    ("drop", tr_noop("Re&move collection")),
)


class CollectionMenu:
    """A button with a menu. ``made`` is called with a collection that was just begun."""

    def __init__(
        self, context: ShellContext, page: QWidget, made: Callable[[Collection], None]
    ) -> None:
        self._context = context
        self._page = page
        self._made = made
        self._all: tuple[Collection, ...] = ()
        self._chosen: Collection | None = None
        self.button = QPushButton(tr("Collection"))
        self.button.setMinimumHeight(32)
        self.menu = QMenu(tr("Collection"), page)
        self.actions = {key: self.menu.addAction(tr(words)) for key, words in ACTS}
        doing: dict[str, Callable[[], None]] = {
            "make": self._make,
            "rename": self._rename,
            "up": lambda: self._move(-1),
            "down": lambda: self._move(1),
            "drop": self._drop,
        }
        for key, act in doing.items():
            self.actions[key].triggered.connect(lambda _checked=False, act=act: act())
        self.button.setMenu(self.menu)

    def show(self, collections: Sequence[Collection], chosen: str) -> None:
        """Offer what can be done now; ``chosen`` is the id of the collection in view, or another.

        A collection moves among the others, in the order in which they are offered.
        """
        self._all = tuple(collections)
        self._chosen = next((each for each in self._all if each.id == chosen), None)
        place = self._all.index(self._chosen) if self._chosen else -1
        for key, possible in (
            ("rename", place >= 0),
            ("up", place > 0),
            ("down", 0 <= place < len(self._all) - 1),
            ("drop", place >= 0),
        ):
            self.actions[key].setEnabled(possible)

    def _make(self) -> None:
        from reader.ui.dialogs.naming import NamingDialog

        collecting = self._context.services.workspace.collecting
        NamingDialog(
            self._context,
            self._page,
            tr("New collection"),
            lambda name, _text, control: collecting.make(name, control),
            then=self._made,
        ).open()

    def _rename(self) -> None:
        from reader.ui.dialogs.naming import NamingDialog

        collecting, chosen = self._context.services.workspace.collecting, self._chosen
        if chosen is not None:
            NamingDialog(
                self._context,
                self._page,
                tr("Rename collection"),
                lambda name, _text, control: collecting.rename(chosen.id, name, control),
                name=chosen.name,
            ).open()

    def _move(self, offset: int) -> None:
        collecting, chosen = self._context.services.workspace.collecting, self._chosen
        if chosen is None:
            return
        place, total = self._all.index(chosen) + 1 + offset, len(self._all)

        def told(moved: bool) -> None:
            if moved:
                announce(
                    self._page,
                    tr(
                        "{name} is now {place} of {total} collections",
                        name=chosen.name,
                        place=place,
                        total=total,
                    ),
                )

        self._context.perform(
            lambda control: collecting.move(chosen.id, offset, control),
            owner=self._page,
            initiator="saved",
            then=told,
        )

    def _drop(self) -> None:
        collecting, chosen = self._context.services.workspace.collecting, self._chosen
        if chosen is None:
            return

        def told(removed: RemovedCollection | None) -> None:
            if removed is None:
                return

            def undo() -> None:
                self._context.perform(
                    lambda control: collecting.restore(removed, control),
                    owner=self._page,
                    initiator="saved",
                )

            words = tr("Removed the collection: {name}", name=chosen.name)
            self._context.tell(Notice(words, action=tr("Undo"), act=undo))

        self._context.perform(
            lambda control: collecting.remove(chosen.id, control), owner=self._page, then=told
        )
