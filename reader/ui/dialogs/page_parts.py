"""PagePartsDialog: the headings, links, tables and pictures of a page as lists to go from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from reader.translation import tr, tr_noop
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.page_view.stepping import go_to_part, size_of
from reader.ui.widgets.page_view.structure import Part, PartKind
from reader.ui.widgets.page_view.view import PageView

KINDS: tuple[tuple[PartKind, str], ...] = (
    (PartKind.HEADING, tr_noop("Headings")),
    (PartKind.LINK, tr_noop("Links")),
    (PartKind.TABLE, tr_noop("Tables")),
    (PartKind.IMAGE, tr_noop("Pictures")),
)
INDENT = "\N{EM SPACE}"


class PagePartsDialog(DialogFrame):
    """One kind at a time; Enter goes to the part, and the page has the keyboard again."""

    def __init__(self, view: PageView, parent: QWidget) -> None:
        super().__init__(tr("Parts of this page"), parent)
        self._view = view
        self.kinds = ChoiceBox()
        self.kinds.setAccessibleName(tr("What to list"))
        for kind, word in KINDS:
            self.kinds.addItem(f"{tr(word)} ({len(view.parts(kind))})", kind)
        self.column.addWidget(self.kinds)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.column.addWidget(self.list, 1)
        self._none = QLabel(tr("There are none on this page."))
        self._none.setWordWrap(True)
        self.column.addWidget(self._none)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.go = self.buttons.addButton(tr("&Go to it"), role)
        self.go.clicked.connect(self._go)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.kinds.currentIndexChanged.connect(lambda _index: self._show())
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(560, 480)

    def _parts(self) -> list[Part]:
        kind: PartKind = self.kinds.currentData()
        return self._view.parts(kind)

    def _show(self) -> None:
        parts = self._parts()
        self.list.clear()
        self.list.setAccessibleName(self.kinds.currentText())
        for number, part in enumerate(parts, start=1):
            item = QListWidgetItem(_words(part))
            spoken = tr(
                "{part}, {number} of {all}",
                part=_spoken(part),
                number=number,
                all=len(parts),
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(parts))
        self._none.setVisible(not parts)
        self.go.setEnabled(bool(parts))

    def _go(self) -> None:
        parts, row = self._parts(), self.list.currentRow()
        self.accept()
        if 0 <= row < len(parts):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            go_to_part(self._view, parts[row])


def _words(part: Part) -> str:
    if part.kind is PartKind.TABLE:
        return f"{part.text or tr('Table')}: {size_of(part)}"
    return INDENT * 2 * max(0, part.level - 1) + part.text


def _spoken(part: Part) -> str:
    return (
        tr("{text}, level {level}", text=part.text, level=part.level)
        if part.level
        else _words(part)
    )
