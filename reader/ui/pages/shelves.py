"""The lists of the Saved page: how each is read, worded, ordered and emptied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.guide.dates import long_date
from reader.jobs import JobControl
from reader.lazy import LazySequence
from reader.services.changeset import Done
from reader.services.saving import Bookmark
from reader.translation import counted, counted_noop, tr, tr_noop
from reader.ui.models.rows import Row, kind_words

if TYPE_CHECKING:
    from reader.services.collecting import CollectedItem
    from reader.services.composition import Services
    from reader.services.noting import Mark, MarkFilter

Move = Callable[[Row, int, JobControl], Done[Any]]
Remove = Callable[[Row, JobControl], Done[Any]]
Restore = Callable[[Any, JobControl], Done[None]]


@dataclass(frozen=True)
class Shelf:
    """One list. ``key`` tells it apart, ``one`` and ``many`` count what it holds.

    ``move`` is None where the order is not the reader's. ``removed`` is said after a removal,
    with the row's title.
    """

    key: str
    title: str
    one: str
    many: str
    rows: Callable[[MarkFilter], Sequence[Row]]
    remove: Remove
    restore: Restore
    move: Move | None = None
    removed: str = tr_noop("Removed")
    nothing: tuple[str, str] = ("", "")

    def counted(self, number: int) -> str:
        """How many there are, in words."""
        return counted(number, self.one, self.many)

    def found(self, number: int) -> str:
        """How many a filter left, in words."""
        return tr("{items} found", items=self.counted(number))


HOW_TO_SAVE = tr_noop("Open a recommendation and press Ctrl+D, or choose Save.")


def bookmarks(services: Services) -> Shelf:
    """What was saved, in the reader's order."""
    saving = services.saving

    def rows(wanted: MarkFilter) -> Sequence[Row]:
        return LazySequence(saving.all(wanted), _bookmark)

    return Shelf(
        "bookmarks",
        tr("Bookmarks"),
        *counted_noop("{number} saved item", "{number} saved items"),
        rows,
        lambda row, control: saving.remove(row.address, control),
        saving.restore,
        lambda row, offset, control: saving.move(row.address, offset, control),
        nothing=(tr("Nothing is saved yet"), tr(HOW_TO_SAVE)),
    )


def notes(services: Services) -> Shelf:
    """Every note and highlight, the newest first."""
    noting = services.workspace.noting

    def rows(wanted: MarkFilter) -> Sequence[Row]:
        tags = services.workspace.tagging.by_target()
        return LazySequence(noting.all(wanted), lambda mark: _mark(mark, tags.get(mark.id, ())))

    return Shelf(
        "notes",
        tr("Notes and highlights"),
        *counted_noop("{number} note or highlight", "{number} notes and highlights"),
        rows,
        lambda row, control: noting.remove(row.key, control),
        noting.restore,
        nothing=(
            tr("No notes yet"),
            tr("Open a recommendation and press Ctrl+N to write a note."),
        ),
    )


def lost(services: Services) -> Shelf:
    """The tray: marks whose item or passage is no longer there."""
    noting = services.workspace.noting

    def rows(_wanted: MarkFilter) -> Sequence[Row]:
        return LazySequence(noting.orphans(), lambda mark: _mark(mark, ()))

    return Shelf(
        "lost",
        tr("Without a place"),
        *counted_noop("{number} note without a place", "{number} notes without a place"),
        rows,
        lambda row, control: noting.remove(row.key, control),
        noting.restore,
        nothing=(
            tr("Every note has its place"),
            tr("A note comes here when a new edition no longer has its passage."),
        ),
    )


def collection(services: Services, key: str, name: str) -> Shelf:
    """The items of one collection, in the reader's order."""
    collecting = services.workspace.collecting

    def rows(wanted: MarkFilter) -> Sequence[Row]:
        return LazySequence(collecting.items(key, wanted), _collected)

    return Shelf(
        key,
        name,
        *counted_noop("{number} item in this collection", "{number} items in this collection"),
        rows,
        lambda row, control: collecting.take_out(key, row.address, control),
        lambda taken, control: collecting.put_back(key, taken, control),
        lambda row, offset, control: collecting.move_item(key, row.address, offset, control),
        removed=tr_noop("Taken out"),
        nothing=(
            tr("This collection is empty"),
            tr("Open a recommendation and press Ctrl+Shift+B to put it in."),
        ),
    )


def _bookmark(mark: Bookmark) -> Row:
    quiet = (
        f"\N{BLACK STAR} {kind_words(mark.kind)}",
        mark.guide_title,
        tr("saved {added}", added=long_date(mark.added)),
    )
    return Row(str(mark.address), mark.address, mark.title, quiet, value=mark)


def _collected(held: CollectedItem) -> Row:
    item = held.item
    quiet = (
        kind_words(item.kind),
        item.guide_title,
        tr("put in {added}", added=long_date(held.added)),
    )
    return Row(str(item.address), item.address, item.title, quiet, value=held)


def _mark(mark: Mark, tags: tuple[str, ...]) -> Row:
    """A note's own words come first; a highlight's are those of its passage."""
    quote = f"“{' '.join(mark.anchor.quote.split())}”" if mark.anchor else ""
    kind = tr("Note") if mark.text else tr("Highlight")
    hue = tr(mark.colour.label).lower() if mark.colour else ""
    colour = tr("{colour} highlight", colour=hue) if hue and mark.text else ""
    quiet = (
        f"{kind}, {hue}" if hue and not mark.text else kind,
        colour,
        mark.item.title,
        mark.item.guide_title,
        long_date(mark.changed),
        tr("tags: {tags}", tags=", ".join(tags)) if tags else "",
        tr("without a place") if mark.lost else "",
        tr("written on edition {edition}", edition=mark.item.edition)
        if mark.lost and mark.item.edition
        else "",
    )
    text = " ".join(mark.text.split())
    return Row(mark.id, mark.address, text or quote, quiet, quote if text else "", mark)
