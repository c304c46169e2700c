"""Word: real styles, headings, lists and tables, made with python-docx."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.export.document import (
    Block,
    Bullets,
    Callout,
    ExportDocument,
    Facts,
    Heading,
    Mark,
    Paragraph,
    Picture,
    Role,
    Run,
    Table,
    Text,
    plain,
    words,
)
from reader.export.outline import outline_of
from reader.export.provenance import foot_line
from reader.export.setting import Setting

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

FONT = "Arial"
BODY_POINTS = 12
"""Requirement E1: 12 point, without serifs."""

INK = "1B1B1B"
LINK_INK = "0B4F9E"
LINE = "6B6B6B"
WIDEST_PICTURE_CM = 16.0
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest time that a zip archive can hold, for every part: same document, same bytes."""

_SIZES = {"Title": 24, "Heading 1": 20, "Heading 2": 16, "Heading 3": 14, "Heading 4": 12}
_STYLES = {
    Role.BODY: "Normal",
    Role.STATEMENT: "Statement",
    Role.WARNING: "Normal",
    Role.LABEL: "Normal",
    Role.QUOTE: "Quote",
    Role.CODE: "No Spacing",
}
_OWN_STYLES = {"Statement": (14, 8), "Fact": (BODY_POINTS, 3)}
"""Styles that Word's template lacks: size and space after, in points."""

_BOLD_ROLES = (Role.LABEL, Role.WARNING)
_DEEPEST_LIST = 3
"""Word's own template has list styles for three levels."""


def write(document: ExportDocument, setting: Setting) -> bytes:
    """The file's bytes."""
    with _no_network_module():
        import docx

    word = docx.Document()
    _WordFile(word, document).fill(setting)
    out = BytesIO()
    word.save(out)
    return _same_bytes(out.getvalue())


@contextmanager
def _no_network_module() -> Iterator[None]:
    """Have ``import _socket`` fail meanwhile, as on a Python built without it.

    python-docx brings typing_extensions, which before Python 3.13 looks into that module for the
    name of a type and does without it where it is missing. This program loads no such module.
    """
    name = "_socket"
    missing = name not in sys.modules
    if missing:
        sys.modules[name] = None  # type: ignore[assignment]  # the documented way to refuse it
    try:
        yield
    finally:
        if missing:
            del sys.modules[name]


def _same_bytes(data: bytes) -> bytes:
    """The archive again with one fixed time, and without the template's picture of itself."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, _EPOCH)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.external_attr = 0o600 << 16
            new.writestr(fixed, old.read(entry))
    return out.getvalue()


class _WordFile:
    """Fills one file."""

    def __init__(self, word: Document, document: ExportDocument) -> None:
        from docx.enum.style import WD_STYLE_TYPE

        self._word = word
        self._document = document
        for name in _OWN_STYLES:
            word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles["Normal"]
        # Setting a style by its name looks through all styles each time, so ids are kept.
        self._style_ids: dict[str, str] = {style.name: style.style_id for style in word.styles}

    def fill(self, setting: Setting) -> None:
        self._properties()
        self._looks()
        self._foot()
        self._new("Title").add_run(self._document.title)
        blocks = list(outline_of(self._document))
        for number, block in enumerate(blocks):
            setting.control.step(number, len(blocks))
            self._block(block)
        setting.control.step(len(blocks), len(blocks))

    def _properties(self) -> None:
        """The title and the day; never who made it, nor with what."""
        made = self._document.made
        properties = self._word.core_properties
        properties.title = self._document.title
        properties.subject = self._document.subtitle
        properties.language = self._document.language
        properties.author = properties.last_modified_by = properties.comments = ""
        properties.keywords = properties.category = ""
        properties.created = properties.modified = datetime(made.year, made.month, made.day)  # noqa: DTZ001 - a day has no zone
        properties.revision = 1
        package = self._word.part.package
        for key, relation in list(package.rels.items()):
            if relation.reltype.endswith("/thumbnail"):
                del package.rels[key]

    def _looks(self) -> None:
        from docx.enum.section import WD_ORIENT
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml.ns import qn
        from docx.shared import Cm, Pt, RGBColor

        styles: Any = self._word.styles
        for language in styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), self._document.language)
        for style in styles:
            if not hasattr(style, "font"):
                continue
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for name in list(fonts.attrib):
                del fonts.attrib[name]
            for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
                fonts.set(qn(name), FONT)
            style.font.color.rgb = RGBColor.from_string(INK)
        normal = styles["Normal"]
        normal.font.size = Pt(BODY_POINTS)
        normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
        normal.paragraph_format.widow_control = True
        normal.paragraph_format.space_after = Pt(8)
        for name, points in _SIZES.items():
            styles[name].font.size = Pt(points)
            styles[name].font.bold = True
            styles[name].font.italic = False
            styles[name].paragraph_format.keep_with_next = True
        for name, (points, after) in _OWN_STYLES.items():
            styles[name].font.size = Pt(points)
            styles[name].paragraph_format.space_after = Pt(after)
        styles["Caption"].font.size = Pt(BODY_POINTS)
        styles["Footer"].font.size = Pt(8)
        section = self._word.sections[0]
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        if self._document.landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin, section.bottom_margin = Cm(2.0), Cm(2.5)

    def _foot(self) -> None:
        """Citation, edition, dates and packs on every page, and the page's number."""
        footer = self._word.sections[0].footer
        footer.paragraphs[0].add_run(foot_line(self._document))
        numbers = footer.add_paragraph(style="Footer")
        numbers.add_run("Page ")
        _field(numbers, "PAGE")
        numbers.add_run(" of ")
        _field(numbers, "NUMPAGES")

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._new(f"Heading {block.level}").add_run(block.text)
            case Paragraph():
                self._paragraph(block)
            case Bullets():
                self._list(block)
            case Facts():
                for fact in block.rows:
                    paragraph = self._new("Fact")
                    paragraph.add_run(f"{fact.label}: ").bold = True
                    self._runs(paragraph, fact.text)
            case Table():
                self._table(block)
            case Picture():
                self._picture(block)
            case Callout():
                self._callout(block)

    def _new(self, style: str) -> WordParagraph:
        """An empty paragraph at the end, in the style of this name."""
        paragraph = self._word.add_paragraph()
        if style != "Normal":
            paragraph._p.style = self._style_ids[style]  # noqa: SLF001 - see _style_ids
        return paragraph

    def _paragraph(self, block: Paragraph) -> WordParagraph:
        paragraph = self._new(_STYLES[block.role])
        self._runs(paragraph, block.text, bold=block.role in _BOLD_ROLES)
        if block.role is Role.LABEL:
            paragraph.paragraph_format.keep_with_next = True
        if block.role is Role.WARNING:
            _frame(paragraph, "top", "left", "bottom", "right")
        return paragraph

    def _callout(self, block: Callout) -> None:
        """A box: paragraphs with a line at their left; its kind stands first, in words."""
        before = len(self._word.paragraphs)
        self._paragraph(Paragraph(words(block.title), Role.LABEL))
        for inner in block.blocks:
            self._block(inner)
        for paragraph in self._word.paragraphs[before:]:
            _frame(paragraph, "left")

    def _list(self, block: Bullets) -> None:
        numbering = 0
        for entry in block.entries:
            kind = "List Number" if entry.ordered else "List Bullet"
            level = min(entry.level, _DEEPEST_LIST)
            style = kind if level == 1 else f"{kind} {level}"
            paragraph = self._new(style)
            self._runs(paragraph, entry.text)
            if entry.ordered and level == 1:
                numbering = numbering or self._new_numbering(style)
                _number(paragraph, numbering)

    def _new_numbering(self, style: str) -> int:
        """A numbering that begins at 1: Word would go on from the list before."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        numbering: Any = self._word.part.numbering_part.element
        used: Any = self._word.styles[style].element.pPr.numPr.numId.val
        abstract = numbering.num_having_numId(used).abstractNumId.val
        number = numbering.add_num(abstract)
        override = OxmlElement("w:lvlOverride")
        override.set(qn("w:ilvl"), "0")
        start = OxmlElement("w:startOverride")
        start.set(qn("w:val"), "1")
        override.append(start)
        number.append(override)
        return int(number.numId)

    def _table(self, block: Table) -> None:
        if block.caption:
            caption = self._new("Caption")
            caption.add_run(block.caption)
            caption.paragraph_format.keep_with_next = True
        table = self._word.add_table(1, len(block.columns), style="Table Grid")
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            cell.paragraphs[0].add_run(column).bold = True
        for row in block.rows:
            cells = table.add_row().cells
            for place, (cell, text) in enumerate(zip(cells, row, strict=True)):
                bold = block.row_headers and place == 0
                self._runs(cell.paragraphs[0], text, bold=bold)
        _describe(table, block.caption or ", ".join(block.columns), rows=block.row_headers)
        self._new("No Spacing")

    def _picture(self, block: Picture) -> None:
        from docx.image.exceptions import InvalidImageStreamError, UnrecognizedImageError
        from docx.shared import Cm

        try:
            shape = self._word.add_picture(BytesIO(block.data))
        except (InvalidImageStreamError, UnrecognizedImageError):
            self._paragraph(Paragraph(words(f"Picture: {block.alt}")))
            return
        widest = Cm(WIDEST_PICTURE_CM)
        if shape.width > widest:
            shape.height = type(shape.height)(int(shape.height * widest / shape.width))
            shape.width = widest
        named: Any = shape._inline.docPr  # noqa: SLF001 - python-docx has no door for these words
        named.set("descr", block.alt)
        named.set("name", "Picture")

    def _runs(self, paragraph: WordParagraph, text: Text, *, bold: bool = False) -> None:
        for run in text:
            if run.link.startswith(("https://", "mailto:")):
                self._link(paragraph, run)
                continue
            made = paragraph.add_run(run.text)
            made.bold = True if bold or run.mark is Mark.STRONG else None
            made.italic = True if run.mark is Mark.EMPHASIS else None
            if run.mark is Mark.CODE:
                made.font.name = "Courier New"

    def _link(self, paragraph: WordParagraph, run: Run) -> None:
        """A link in words, and its address after it for whoever reads on paper (E4)."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import RGBColor

        link = OxmlElement("w:hyperlink")
        key = self._word.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), key)
        made = paragraph.add_run(run.text)
        made.font.underline = True
        made.font.color.rgb = RGBColor.from_string(LINK_INK)
        link.append(made._r)  # noqa: SLF001 - python-docx has no door for links
        paragraph._p.append(link)  # noqa: SLF001
        if run.link not in (plain((run,)), f"mailto:{run.text}"):
            paragraph.add_run(f" ({run.link})")


def _field(paragraph: WordParagraph, code: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001 - python-docx has no door for fields
    paragraph._p.append(field)  # noqa: SLF001


def _frame(paragraph: WordParagraph, *sides: str) -> None:
    """Lines at some sides of a paragraph."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:pBdr")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - no door for borders
    _insert(properties, borders, before=("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"))


def _insert(parent: Any, child: Any, before: tuple[str, ...]) -> None:
    """Put a tag where the schema of the format wants it: before any of these."""
    from docx.oxml.ns import qn

    names = {qn(name) for name in before}
    place = next((at for at, each in enumerate(parent) if each.tag in names), len(parent))
    parent.insert(place, child)


def _number(paragraph: WordParagraph, numbering: int) -> None:
    properties: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def _describe(table: Any, title: str, *, rows: bool) -> None:
    """A heading row that repeats, rows that stay whole, and a name for screen readers (E2)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no door for these
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
    properties = table._tbl.tblPr  # noqa: SLF001
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    properties.append(caption)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstColumn"), "1" if rows else "0")
        look.set(qn("w:firstRow"), "1")
