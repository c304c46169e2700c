"""Reading an authoring folder: a Guide, its pictures, and everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import cast

from reader.errors import InputError
from reader.guide.grade import Grade
from reader.guide.guide import LISTS, Enquiry, Guide, GuideKind, GuideStatus, Image, ListTitle
from reader.guide.items import (
    EvidenceTheme,
    FrameworkPart,
    Indicator,
    Item,
    ItemKind,
    KeyPrinciple,
    Programme,
    RatingLevel,
    Recommendation,
    Section,
    Source,
    Study,
    Term,
    TimetableEntry,
)
from reader.guide.scale import NO_SCALE, StrengthScale
from reader.jobs import JobControl
from reader.pack.draft import (
    NOTHING_KNOWN,
    Draft,
    Entry,
    KnownGuide,
    KnownGuides,
    Text,
    plain_texts,
)
from reader.pack.evidence_fields import evidence_from
from reader.pack.facts import Fact, check_facts, fact_from
from reader.pack.fields import Fields
from reader.pack.finding import Finding, FindingLog, has_errors
from reader.pack.front_matter import LEAD, split_item_file, split_layers
from reader.pack.item_fields import ITEM_FOLDERS, ItemFolder, Parts
from reader.pack.item_tables import TABLE_FILES, TableFile, grade_from
from reader.pack.limits import LIMITS, Limits
from reader.pack.lint import check
from reader.pack.markdown_marks import pictures_in
from reader.pack.names import is_image_name
from reader.pack.pictures import picture_problem
from reader.pack.rules import BAD_IMAGE, MALFORMED_ID, PROVENANCE, REQUIRED, TOO_BIG, UNEXPECTED
from reader.pack.source_files import SourceFiles
from reader.pack.toml_tables import Place, read_toml
from reader.translation import tr

_FILES = ("guide.toml", "facts.toml", *(each.file for each in TABLE_FILES))
_HELD_FOLDERS = (*(f"{kind.folder}/" for kind in ITEM_FOLDERS), "images/")


@dataclass(frozen=True)
class Authored:
    """What a folder gave. ``guide`` is None as soon as any finding is an error.

    ``images`` holds pictures by file name; findings are sorted by file and line. ``id`` and
    ``known`` say what links to this guide may name, even while the guide has faults.
    """

    guide: Guide | None
    images: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    id: str = ""
    known: KnownGuide = NOTHING_KNOWN
    facts: tuple[Fact, ...] = ()


def read_folder(
    folder: Path,
    control: JobControl | None = None,
    known: KnownGuides | None = None,
    limits: Limits = LIMITS,
) -> Authored:
    """Read a guide's folder and check it by every rule; never stops at the first fault.

    ``known`` names the items of other guides, so that links to them can be checked. Raises
    InputError when ``folder`` is no folder that can be read, Cancelled when ``control`` says so.
    """
    try:
        is_folder = folder.is_dir()
        names = [entry.name for entry in folder.iterdir()] if is_folder else []
    except OSError as error:
        raise InputError(
            tr("The folder {folder} cannot be read; nothing was changed.", folder=folder),
            tr("Check that you may read it."),
        ) from error
    if not is_folder:
        raise InputError(
            tr("There is no folder {folder}; nothing was changed.", folder=folder),
            tr("Name the folder that holds guide.toml."),
        )
    if "guide.toml" not in names:
        raise InputError(
            tr("The folder {folder} holds no guide.toml; nothing was changed.", folder=folder),
            tr("Name the folder of one guide; see guides/README.md."),
        )
    return _Reading(folder, control or JobControl(), limits).read(known or {})


@dataclass
class _Reading:
    """One reading of one folder; gathers what the checks need as it goes."""

    folder: Path
    control: JobControl
    limits: Limits
    log: FindingLog = field(default_factory=FindingLog)
    entries: list[Entry] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    grade_places: list[Place] = field(default_factory=list)
    images: dict[str, bytes] = field(default_factory=dict)
    guide_fields: Fields | None = None

    def __post_init__(self) -> None:
        self.files = SourceFiles(self.folder, self.log, self.limits)

    def read(self, known: KnownGuides) -> Authored:
        """Read every file, then check what they make together."""
        self._unexpected()
        guide = self._guide()
        if guide is None:
            return Authored(None, {}, self.log.sorted())
        assert self.guide_fields is not None
        draft = Draft(
            guide,
            self.guide_fields.place,
            tuple(self.entries),
            tuple(self.texts),
            tuple(self.images),
            known,
            tuple(self.grade_places),
        )
        facts = self._facts()
        self.log.extend(check(draft))
        self.log.extend(check_facts(facts, draft))
        findings = self.log.sorted()
        usable = None if has_errors(findings) else guide
        return Authored(usable, self.images, findings, guide.id, KnownGuide.of(guide), facts)

    def _unexpected(self) -> None:
        for name in self.files.names():
            if name not in (*_FILES, *_HELD_FOLDERS):
                self.log.add(UNEXPECTED.at(name, 1, f"{name} is not part of a guide."))

    def _guide(self) -> Guide | None:
        text = self.files.text("guide.toml")
        table = None if text is None else read_toml(text, "guide.toml", self.log)
        fields = None if table is None else Fields(table, self.log)
        scale = NO_SCALE if fields is None else self._scale(fields)
        made = self._item_files(scale)
        made |= {each.kind: self._tables(each) for each in TABLE_FILES}
        self._read_images()
        if fields is None:
            return None
        self.guide_fields = fields
        return self._assemble(fields, scale, made)

    def _scale(self, fields: Fields) -> StrengthScale:
        grades: list[Grade] = []
        for table in fields.tables("strength"):
            grades.append(grade_from(table))
            self.grade_places.append(table.place)
            table.finish()
        return StrengthScale(
            tuple(grades), fields.text("strength_note"), fields.texts("strength_sources")
        )

    def _item_files(self, scale: StrengthScale) -> dict[ItemKind, tuple[Item, ...]]:
        found = [
            (kind, f"{kind.folder}/{name}")
            for kind in ITEM_FOLDERS
            if self.files.exists(kind.folder)
            for name in self.files.names(kind.folder)
        ]
        if len(found) > self.limits.source_files:
            message = f"The guide has more than {self.limits.source_files:,} files."
            self.log.add(TOO_BIG.at("guide.toml", 1, message, "Make two guides of it."))
            found = []
        ordered: list[tuple[int, str, Item]] = []
        for done, (kind, name) in enumerate(found):
            self.control.step(done, len(found))
            if not name.endswith(".md"):
                message = f"{name} is not a Markdown file."
                self.log.add(UNEXPECTED.at(name, 1, message, "Give it the ending .md."))
            elif (made := self._item_file(kind, name, scale)) is not None:
                ordered.append((made[0], name, made[1]))
        ordered.sort(key=lambda each: each[:2])
        by_kind: dict[ItemKind, list[Item]] = {}
        for _, _, item in ordered:
            by_kind.setdefault(item.kind, []).append(item)
        return {kind: tuple(items) for kind, items in by_kind.items()}

    def _item_file(
        self, kind: ItemFolder, name: str, scale: StrengthScale
    ) -> tuple[int, Item] | None:
        text = self.files.text(name)
        file = None if text is None else split_item_file(text, name, self.log)
        if file is None:
            return None
        layers = split_layers(file, kind.layers, self.log, lead=kind.lead) if kind.layers else ()
        by_id = {each.id: each.body for each in layers}
        fields = Fields(file.table, self.log)
        body = by_id.pop(LEAD, "") if kind.layers else file.body
        item = kind.make(fields, Parts(body, by_id, scale))
        order = fields.whole("order")
        fields.finish()
        self._keep(item, fields.place)
        if kind.layers:
            self.texts.extend(
                Text(name, each.line, each.body, item.id, item.kind, 2 if each.id else 1)
                for each in layers
            )
        elif file.body.strip():
            self.texts.append(Text(name, file.body_line, file.body, item.id, item.kind))
        return order, item

    def _tables(self, kind: TableFile) -> tuple[Item, ...]:
        if not self.files.exists(kind.file):
            return ()
        text = self.files.text(kind.file)
        table = None if text is None else read_toml(text, kind.file, self.log)
        if table is None:
            return ()
        fields = Fields(table, self.log)
        made: list[Item] = []
        for each in fields.tables(kind.table):
            item = kind.make(each)
            each.finish()
            made.append(item)
            self._keep(item, each.place)
        fields.finish()
        return tuple(made)

    def _facts(self) -> tuple[Fact, ...]:
        if not self.files.exists("facts.toml"):
            return ()
        text = self.files.text("facts.toml")
        table = None if text is None else read_toml(text, "facts.toml", self.log)
        if table is None:
            return ()
        fields = Fields(table, self.log)
        facts = tuple(map(fact_from, fields.tables("fact")))
        fields.finish()
        return facts

    def _keep(self, item: Item, place: Place) -> None:
        entry = Entry(item, place)
        self.entries.append(entry)
        self.texts.extend(plain_texts(entry))

    def _read_images(self) -> None:
        if not self.files.exists("images"):
            return
        total = 0
        for name in self.files.names("images"):
            file = f"images/{name}"
            self.control.check()
            if not is_image_name(name):
                message = f"{name} is not the name of a picture that a pack may hold."
                hint = "Use lower-case letters, digits and hyphens, and .png, .jpg or .webp."
                self.log.add(BAD_IMAGE.at(file, 1, message, hint))
                continue
            data = self.files.data(file, min(self.limits.image, self.limits.total - total))
            if data is None:
                continue
            total += len(data)
            problem = picture_problem(name, data, self.limits.pixels)
            if problem:
                self.log.add(BAD_IMAGE.at(file, 1, f"{name} {problem}."))
            self.images[name] = data

    def _assemble(
        self, fields: Fields, scale: StrengthScale, made: Mapping[ItemKind, tuple[Item, ...]]
    ) -> Guide:
        kind = fields.choice("kind", GuideKind, GuideKind.BRIEFING, PROVENANCE)
        # a handbook is the product's own help: nobody else's page stands behind it
        elsewhere = None if kind is GuideKind.HANDBOOK else PROVENANCE
        guide = Guide(
            id=self._own_id(fields),
            title=fields.text("title", REQUIRED),
            publisher=fields.text("publisher", PROVENANCE),
            edition=fields.text("edition", PROVENANCE),
            kind=kind,
            status=fields.choice("status", GuideStatus, GuideStatus.PUBLISHED, REQUIRED),
            address=fields.address("address", elsewhere),
            licence=fields.text("licence", PROVENANCE),
            checked=fields.date("checked"),
            summary=fields.text("summary"),
            subtitle=fields.text("subtitle"),
            commissioner=fields.text("commissioner"),
            published=fields.date("published"),
            published_note=fields.text("published_note"),
            checked_note=fields.text("checked_note"),
            audience=fields.text("audience"),
            ages=fields.text("ages"),
            language=fields.text("language") or "en-GB",
            outcomes=fields.texts("outcomes"),
            enablers=fields.texts("enablers"),
            scale=scale,
            evidence_base=evidence_from(fields),
            enquiry=self._enquiry(fields),
            contents=fields.texts("contents"),
            titles=self._titles(fields),
            sections=cast(tuple[Section, ...], made.get(ItemKind.SECTION, ())),
            recommendations=cast(tuple[Recommendation, ...], made.get(ItemKind.RECOMMENDATION, ())),
            principles=cast(tuple[KeyPrinciple, ...], made.get(ItemKind.PRINCIPLE, ())),
            themes=cast(tuple[EvidenceTheme, ...], made.get(ItemKind.THEME, ())),
            programmes=cast(tuple[Programme, ...], made.get(ItemKind.PROGRAMME, ())),
            studies=cast(tuple[Study, ...], made.get(ItemKind.STUDY, ())),
            framework=cast(tuple[FrameworkPart, ...], made.get(ItemKind.FRAMEWORK, ())),
            indicators=cast(tuple[Indicator, ...], made.get(ItemKind.INDICATOR, ())),
            ratings=cast(tuple[RatingLevel, ...], made.get(ItemKind.RATING, ())),
            timetable=cast(tuple[TimetableEntry, ...], made.get(ItemKind.EVENT, ())),
            terms=cast(tuple[Term, ...], made.get(ItemKind.TERM, ())),
            sources=cast(tuple[Source, ...], made.get(ItemKind.SOURCE, ())),
            images=tuple(self._images()),
        )
        if elsewhere:
            for name in ("published", "checked"):
                if not getattr(guide, name) and not getattr(guide, f"{name}_note"):
                    message = f"The guide gives neither {name} nor {name}_note."
                    fields.fault(PROVENANCE, name, message, "Give the date, or say why not.")
        if guide.summary:
            file, line = fields.place.at("summary")
            self.texts.append(Text(file, line, guide.summary, "", ItemKind.SECTION, markdown=False))
        fields.finish()
        return guide

    def _titles(self, fields: Fields) -> tuple[ListTitle, ...]:
        table = fields.table("titles")
        if table is None:
            return ()
        titles = tuple(
            ListTitle(name, table.text(name, REQUIRED)) for name in LISTS if table.has(name)
        )
        table.finish()
        return titles

    def _enquiry(self, fields: Fields) -> Enquiry | None:
        table = fields.table("enquiry")
        if table is None:
            return None
        enquiry = Enquiry(
            to=table.text("to", REQUIRED),
            asks=table.texts("asks"),
            email=table.text("email"),
            note=table.text("note"),
            sources=table.texts("sources"),
        )
        table.finish()
        return enquiry

    def _own_id(self, fields: Fields) -> str:
        own = fields.id(page=False)
        folder = self.folder.resolve().name
        if own and own != folder:
            message = f"The guide's id {own!r} is not the name of its folder, {folder[:80]!r}."
            fields.fault(MALFORMED_ID, "id", message, "Make the two the same.")
        return own

    def _images(self) -> Iterator[Image]:
        """Every picture file, each with the first alternative text that a page gives it."""
        alts: dict[str, str] = {}
        for text in sorted(self.texts, key=attrgetter("file", "line")):
            if text.markdown:
                for mark in pictures_in(text.body, text.line):
                    alts.setdefault(mark.target, mark.text)
        for name in sorted(self.images):
            yield Image(name, alts.get(name, ""))
