"""The tree of a page that assistive technology walks: headings, links, lists, tables, pictures.

Qt itself shows a text browser as one label without parts. Three rules keep this tree safe, each
learnt from a crash: "no such interface" is a null VoidPtr, never None; whatever was handed to Qt
stays referenced from Python; an interface is never deleted, because Qt remembers its address.
So nodes come from a pool that lives as long as the process, and serve again for the next page.
"""

# Qt's own documentation says what its virtual methods mean, and that most may return null, which
# the bindings' annotations do not know.
# ruff: noqa: D102
# mypy: disable-error-code="override"

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTextInterface,
    QTextCursor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from reader.ui.widgets.page_view.readable import ReadablePage
from reader.ui.widgets.page_view.structure import Part, PartKind

Role = QAccessible.Role
Asked = QAccessible.InterfaceType

ROLES = {
    PartKind.GROUP: Role.Grouping,
    PartKind.NOTE: Role.Note,
    PartKind.HEADING: Role.Heading,
    PartKind.PARAGRAPH: Role.Paragraph,
    PartKind.LIST: Role.List,
    PartKind.ITEM: Role.ListItem,
    PartKind.TABLE: Role.Table,
    PartKind.ROW: Role.Row,
    PartKind.HEADER_CELL: Role.ColumnHeader,
    PartKind.ROW_HEADER: Role.RowHeader,
    PartKind.CELL: Role.Cell,
    PartKind.LINK: Role.Link,
    PartKind.IMAGE: Role.Graphic,
}
"""What each kind of part is called in Qt's accessibility; the document itself is the root."""

UNITS = "utf-16-le"

NO_PART = Part(PartKind.GROUP, "", 0, 0)


def page_interface(page: ReadablePage) -> QAccessibleInterface:
    """Make the root of a page's tree; Qt asks once for each page."""
    return PageRoot(page, node_pool())


def _pointer(interface: object | None) -> Shiboken.VoidPtr:
    """What interface_cast() must return: an address, or a null pointer for "none"."""
    if interface is None:
        return Shiboken.VoidPtr(0)
    return Shiboken.VoidPtr(Shiboken.getCppPointer(interface)[0])  # type: ignore[arg-type]


class _Level(QAccessibleAttributesInterface):
    """A heading's level."""

    def __init__(self, node: PageNode) -> None:
        super().__init__()
        self._node = node

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._node.part.level if key == QAccessible.Attribute.Level else None


class _Press(QAccessibleActionInterface):
    """The one thing to do with a link."""

    def __init__(self, node: PageNode) -> None:
        super().__init__()
        self._node = node

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, _name: str) -> None:
        root = self._node.root
        if root is not None:
            root.page.press_link(self._node.part.href)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


class PageNode(QAccessibleInterface):
    """One part of a page; without a root it is out of use and says that it is not valid."""

    def __init__(self, role: QAccessible.Role) -> None:
        super().__init__()
        self._role = role
        self.root: PageRoot | None = None
        self.part = NO_PART
        self.up: QAccessibleInterface | None = None
        self.down: list[PageNode] | None = None
        self._extra: QAccessibleAttributesInterface | QAccessibleActionInterface | None = None
        if role == Role.Heading:
            self._extra = _Level(self)
        elif role == Role.Link:
            self._extra = _Press(self)

    def children(self) -> list[PageNode]:
        """The nodes below, made when first asked for: a long page has thousands."""
        if self.root is not None:
            self.root.refresh()  # a node of the page before is out of use from now on
        if self.root is None:
            return []
        if self.down is None:
            self.down = [self.root.build(each, self) for each in self.part.children]
        return self.down

    def isValid(self) -> bool:
        return self.root is not None

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        return self.root.page.window().windowHandle() if self.root else None

    def parent(self) -> QAccessibleInterface | None:
        return self.up

    def child(self, index: int) -> QAccessibleInterface | None:
        children = self.children()
        return children[index] if 0 <= index < len(children) else None

    def childCount(self) -> int:
        return len(self.children())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self.children(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return next((node for node in self.children() if node.rect().contains(x, y)), None)

    def role(self) -> QAccessible.Role:
        return self._role

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description:
            return self.part.about
        return self.part.text if kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """A page cannot be written in."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        if self.root is None:
            state.invalid = True
        elif self._role == Role.Link:
            state.focusable = True
            state.linked = True
            state.focused = self.root.has_caret(self.part)
        return state

    def rect(self) -> QRect:
        return self.root.rect_of(self.part) if self.root else QRect()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Shiboken.VoidPtr:
        wanted = Asked.AttributesInterface if self._role == Role.Heading else Asked.ActionInterface
        return _pointer(self._extra if kind == wanted else None)


class NodePool:
    """Every node that there ever was, by role; a node that is given back serves again.

    By role, because clients remember the role of what they have seen.
    """

    def __init__(self) -> None:
        self._free: dict[QAccessible.Role, list[PageNode]] = {}
        self.made = 0

    def take(self, role: QAccessible.Role) -> PageNode:
        """A node that nobody uses."""
        free = self._free.setdefault(role, [])
        if free:
            return free.pop()
        self.made += 1
        return PageNode(role)

    def give_back(self, nodes: list[PageNode]) -> None:
        """Take nodes out of use, the last first, so that the next page reads them in order."""
        for node in reversed(nodes):
            node.root = None
            node.up = None
            node.down = None
            node.part = NO_PART
            self._free.setdefault(node.role(), []).append(node)


@cache
def node_pool() -> NodePool:
    """The process's pool: it must outlive every page, because Qt remembers every node."""
    return NodePool()


class PageRoot(QAccessibleWidget):
    """The page itself: a document whose children are its headings, paragraphs and so on."""

    def __init__(self, page: ReadablePage, pool: NodePool) -> None:
        super().__init__(page, Role.WebDocument, page.accessibleName())
        self.page = page
        self._pool = pool
        self._nodes: list[PageNode] = []
        self._top: list[PageNode] = []
        self._built = -1
        self._text = _PageText(page)
        page.destroyed.connect(self._leave)

    def _leave(self) -> None:
        self._pool.give_back(self._nodes)
        self._nodes, self._top = [], []

    def refresh(self) -> None:
        """Build the first level anew when the page's text is another one."""
        if self._built != self.page.generation:
            self._built = self.page.generation
            self._pool.give_back(self._nodes)
            self._nodes = []
            self._top = [self.build(part, self) for part in self.page.structure.children]

    def _children(self) -> list[PageNode]:
        self.refresh()
        return self._top

    def build(self, part: Part, up: QAccessibleInterface) -> PageNode:
        """The node of a part, without those below it."""
        node = self._pool.take(ROLES[part.kind])
        self._nodes.append(node)
        node.root, node.part, node.up = self, part, up
        return node

    def childCount(self) -> int:
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:
        children = self._children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self._children(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return next((node for node in self._children() if node.rect().contains(x, y)), None)

    def role(self) -> QAccessible.Role:
        return Role.WebDocument

    def text(self, kind: QAccessible.Text) -> str:
        return self.page.accessibleName() if kind == QAccessible.Text.Name else ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Shiboken.VoidPtr:
        return _pointer(self._text if kind == Asked.TextInterface else None)

    def has_caret(self, part: Part) -> bool:
        """Whether the keyboard is at a link."""
        if not self.page.hasFocus():
            return False
        caret = self.page.textCursor()
        if caret.hasSelection():  # Tab selects a link; backwards, the caret is at its start
            return part.start <= caret.selectionStart() and caret.selectionEnd() <= part.end
        return part.start < caret.position() <= part.end

    def rect_of(self, part: Part) -> QRect:
        """Where a part is on the screen; blocks are as wide as the view."""
        first, last = _spot(self.page, part.start), _spot(self.page, part.end)
        area = first.united(last)
        if part.kind not in (PartKind.LINK, PartKind.IMAGE):
            area.setLeft(0)
            area.setRight(self.page.viewport().width())
        return QRect(self.page.viewport().mapToGlobal(area.topLeft()), area.size())


class _PageText(QAccessibleTextInterface):
    """The page as running text with a caret, so that a screen reader can follow it."""

    def __init__(self, page: ReadablePage) -> None:
        super().__init__()
        self._page = page
        self._read = -1
        self._units = b""

    def _all(self) -> bytes:
        """The text in Qt's own units of two bytes, of which some characters take two."""
        if self._read != self._page.generation:
            self._read = self._page.generation
            self._units = self._page.document().toPlainText().encode(UNITS, "surrogatepass")
        return self._units

    def characterCount(self) -> int:
        return len(self._all()) // 2

    def text(self, start: int, end: int) -> str:
        return self._all()[2 * max(0, start) : 2 * max(0, end)].decode(UNITS, "replace")

    def cursorPosition(self) -> int:
        return self._page.textCursor().position()

    def setCursorPosition(self, position: int) -> None:
        self._page.setTextCursor(_cursor(self._page, position))

    def selectionCount(self) -> int:
        return 1 if self._page.textCursor().hasSelection() else 0

    def selection(self, _index: int) -> object:
        caret = self._page.textCursor()
        return (caret.selectionStart(), caret.selectionEnd())

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def removeSelection(self, _index: int) -> None:
        caret = self._page.textCursor()
        caret.clearSelection()
        self._page.setTextCursor(caret)

    def setSelection(self, _index: int, start: int, end: int) -> None:
        caret = _cursor(self._page, start)
        caret.setPosition(_cursor(self._page, end).position(), QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(caret)

    def characterRect(self, offset: int) -> QRect:
        spot = _spot(self._page, offset)
        size = QSize(max(1, self._page.fontMetrics().averageCharWidth()), spot.height())
        return QRect(self._page.viewport().mapToGlobal(spot.topLeft()), size)

    def offsetAtPoint(self, point: QPoint) -> int:
        viewport = self._page.viewport()
        return self._page.cursorForPosition(viewport.mapFromGlobal(point)).position()

    def scrollToSubstring(self, start: int, _end: int) -> None:
        self.setCursorPosition(start)

    def attributes(self, offset: int) -> object:
        return ("", offset, offset + 1)


def _cursor(page: ReadablePage, position: int) -> QTextCursor:
    """A cursor at a position, or at the nearest there is: clients may remember another page."""
    cursor = QTextCursor(page.document())
    cursor.setPosition(max(0, min(position, page.document().characterCount() - 1)))
    return cursor


def _spot(page: ReadablePage, position: int) -> QRect:
    return page.cursorRect(_cursor(page, position))


def _index(nodes: list[PageNode], child: QAccessibleInterface) -> int:
    return next((index for index, node in enumerate(nodes) if node is child), -1)
