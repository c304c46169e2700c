"""ExportDocument: what is written down, whatever the format; frozen values, no input or output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reader.guide.address import Address
from reader.guide.kinds import GuideKind, GuideStatus, ItemKind


class Mark(StrEnum):
    """How a run of words stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"


class Role(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    STATEMENT = "statement"
    WARNING = "warning"
    LABEL = "label"
    QUOTE = "quote"
    CODE = "code"


class ValueType(StrEnum):
    """What the values of a field are: words, or ISO dates such as 2026-11-23."""

    TEXT = "text"
    DATE = "date"


class ExportKind(StrEnum):
    """What an export was made from."""

    SELECTION = "selection"
    GUIDE = "guide"
    SEARCH = "search"
    COMPARISON = "comparison"


class Detail(StrEnum):
    """How much of an item is told where its card stands.

    ``text`` leaves sources and citations to the end of the document, where a whole guide has
    them; ``sources`` leaves out the text, which a comparison has told already.
    """

    FULL = "full"
    TEXT = "text"
    SOURCES = "sources"


@dataclass(frozen=True)
class Run:
    """Words in one look. ``link`` is a web, mail or ``guide:`` address, or ''."""

    text: str
    mark: Mark = Mark.PLAIN
    link: str = ""


Text = tuple[Run, ...]
"""A line of words; a new line inside stands for a line break."""


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 stands right below the document's title."""

    text: str
    level: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: Text
    role: Role = Role.BODY


@dataclass(frozen=True)
class ListEntry:
    """One entry of a list; ``level`` 1 is the outermost."""

    text: Text
    level: int = 1
    ordered: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list, with lists inside it told by the entries' levels."""

    entries: tuple[ListEntry, ...]


@dataclass(frozen=True)
class Fact:
    """A label and what it says."""

    label: str
    text: Text


@dataclass(frozen=True)
class Facts:
    """Labels with values."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True)
class Table:
    """A table with one heading row; ``row_headers`` says that first cells name their rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    caption: str = ""
    row_headers: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture with its words; without ``data`` (PNG, JPEG or WebP) only the words are shown."""

    name: str
    alt: str
    data: bytes = b""


@dataclass(frozen=True)
class Callout:
    """A note, caution, example or gap that stands out; ``title`` names its kind."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class ItemCard:
    """The place where an item of the document is told; its title is a heading."""

    address: Address
    level: int
    detail: Detail = Detail.FULL


Block = Heading | Paragraph | Bullets | Facts | Table | Picture | Callout | ItemCard


@dataclass(frozen=True)
class FieldValue:
    """A fact about an item with its values; ``id`` is the stable word for machines."""

    id: str
    label: str
    values: tuple[str, ...]
    type: ValueType = ValueType.TEXT


Own = Mapping[Address, tuple[FieldValue, ...]]
"""What is not the guide's, by item: notes, status, owner, target date and the like."""


@dataclass(frozen=True)
class Layer:
    """A layer of an item; headings inside begin at level 1, right below the layer's own."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class SourceNote:
    """A source of an item, with its number in the guide and its full https address."""

    number: int
    title: str
    publisher: str
    address: str
    standing: str


@dataclass(frozen=True)
class Related:
    """An item that goes with this one, by the words people read."""

    address: Address
    title: str


@dataclass(frozen=True)
class Citation:
    """How to name where something was read: in plain words and in the Harvard manner."""

    plain: str
    harvard: str


@dataclass(frozen=True)
class GuideStamp:
    """Where the words of a guide come from.

    Dates are ISO or ''; a note says why one is missing. ``fingerprint`` is the SHA-256 (hex) of
    the guide pack, '' when not known.
    """

    id: str
    title: str
    subtitle: str
    publisher: str
    kind: GuideKind
    status: GuideStatus
    published: str
    published_note: str
    checked: str
    checked_note: str
    edition: str
    address: str
    licence: str
    fingerprint: str
    citation: Citation


@dataclass(frozen=True)
class ExportItem:
    """An item of a guide, ready to be written down.

    ``own`` holds what is not the guide's: notes, status, owner, target date. It is told apart
    wherever it is written. Headings in ``body`` begin at level 1, right below the item's own.
    """

    address: Address
    kind: ItemKind
    title: str
    statement: str
    citation: Citation
    fields: tuple[FieldValue, ...] = ()
    body: tuple[Block, ...] = ()
    layers: tuple[Layer, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    related: tuple[Related, ...] = ()
    own: tuple[FieldValue, ...] = ()


@dataclass(frozen=True)
class ExportDocument:
    """A whole document. ``items`` holds every item once, for tables; ``blocks`` is the prose.

    ``check_after`` is the day after which a copy should be compared with the guides again;
    ``warnings`` are sentences that must stand on the first page.
    """

    kind: ExportKind
    title: str
    subtitle: str
    language: str
    made: date
    check_after: date
    guides: tuple[GuideStamp, ...]
    items: tuple[ExportItem, ...] = ()
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def landscape(self) -> bool:
        """Whether its main table has so many columns that pages should lie across."""
        return self.kind in (ExportKind.SEARCH, ExportKind.COMPARISON)

    def item(self, address: Address) -> ExportItem:
        """The item at an address. Raises KeyError when the document has none there."""
        for item in self.items:
            if item.address == address:
                return item
        raise KeyError(str(address))

    def guide_of(self, item: ExportItem) -> GuideStamp:
        """Where an item's words come from. Raises KeyError when the document does not say."""
        for guide in self.guides:
            if guide.id == item.address.guide:
                return guide
        raise KeyError(item.address.guide)


def words(text: str) -> Text:
    """Plain words as text; none for nothing."""
    return (Run(text),) if text else ()


def plain(text: Text) -> str:
    """The words of a text without their looks."""
    return "".join(run.text for run in text)


def plain_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Blocks as plain lines, for a cell of a table; list entries begin with a bullet sign."""
    for block in blocks:
        match block:
            case Heading():
                yield block.text
            case Paragraph():
                yield plain(block.text)
            case Bullets():
                for entry in block.entries:
                    yield "  " * (entry.level - 1) + "• " + plain(entry.text)
            case Facts():
                for fact in block.rows:
                    yield f"{fact.label}: {plain(fact.text)}"
            case Table():
                yield from _table_lines(block)
            case Picture():
                yield f"Picture: {block.alt}"
            case Callout():
                yield block.title
                yield from plain_lines(block.blocks)
            case ItemCard():
                yield str(block.address)


def _table_lines(table: Table) -> Iterator[str]:
    yield "; ".join(table.columns)
    for row in table.rows:
        yield "; ".join(plain(cell) for cell in row)
