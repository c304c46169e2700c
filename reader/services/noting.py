"""Noting: notes and highlights on items and passages, and the tray of those without a home."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.guide.page import RenderedGuide
from reader.jobs import JobControl
from reader.library.library import Library
from reader.services.case_guard import guard_reasons, guard_sentence
from reader.services.changeset import ChangeSet, Done
from reader.services.describing import describe_item, shown_text
from reader.translation import tr
from reader.userdata.anchoring import Anchor, PassageText, Spot, make_anchor
from reader.userdata.filters import EVERYTHING, MarkFilter
from reader.userdata.marks import Colour, Mark, Marks, RemovedMark

__all__ = [
    "Anchor",
    "Colour",
    "Mark",
    "MarkFilter",
    "Noting",
    "RemovedMark",
    "Settled",
    "Spot",
    "Suggestion",
    "guard_reasons",
    "guard_sentence",
    "make_anchor",
]

_NOTHING = frozenset[str]()


@dataclass(frozen=True)
class Settled:
    """Which marks (by id) have lost their home now, and which have found it again."""

    lost: frozenset[str]
    found: frozenset[str]


@dataclass(frozen=True)
class Suggestion:
    """A place where a lost mark may belong. ``words`` is the passage as it stands there now.

    ``anchor`` is what ``reattach`` takes; None for a note on a whole item.
    """

    address: Address
    title: str
    words: str
    certainty: float
    anchor: Anchor | None


class Noting:
    """Reads and changes notes and highlights; every command says what it changed.

    Every method raises StorageError when the user's own data cannot be used.
    """

    def __init__(self, library: Library, marks: Marks, allowed: Callable[[], bool]) -> None:
        """``allowed`` says whether notes may be written here; those there are can be read."""
        self._library = library
        self._marks = marks
        self._allowed = allowed

    @property
    def allowed(self) -> bool:
        """False where the organisation has turned notes off."""
        return self._allowed()

    def all(self, wanted: MarkFilter = EVERYTHING) -> Sequence[Mark]:
        """The marks that a filter wants, the newest first."""
        return self._marks.all(wanted)

    def on(self, address: Address) -> tuple[Mark, ...]:
        """The marks of one item."""
        return self._marks.on(address)

    def find(self, mark_id: str) -> Mark | None:
        """The mark with this id, or None."""
        return self._marks.find(mark_id)

    def marked(self) -> frozenset[Address]:
        """What carries a note or highlight; for signs beside items."""
        return self._marks.marked()

    def orphans(self) -> tuple[Mark, ...]:
        """The tray: marks whose item or passage is no longer there."""
        return self._marks.orphans()

    def places(self, marks: Iterable[Mark], text: str) -> tuple[tuple[Mark, Spot | None], ...]:
        """Where marks stand in a text as it is shown; None for a whole item or a lost passage."""
        passages = PassageText(text)
        return tuple((m, passages.find(m.anchor) if m.anchor else None) for m in marks)

    def add(
        self,
        address: Address,
        text: str,
        control: JobControl,
        *,
        anchor: Anchor | None = None,
        colour: Colour | None = None,
    ) -> Done[Mark]:
        """Keep a note or highlight; ``anchor`` is None for a note on the whole item.

        Raises NotFound for what is not installed, InputError for an empty note or where notes
        are turned off. When this raises, the editor still holds what was typed.
        """
        self._check_allowed(text)
        control.check()
        made = self._marks.make(describe_item(self._library, address), anchor, text, colour)
        return Done(made, _changed(made))

    def edit(
        self, mark_id: str, text: str, control: JobControl, *, colour: Colour | None = None
    ) -> Done[Mark]:
        """Change a mark's text and colour; the result is the mark before, for ``put``.

        Raises NotFound when the mark has gone, InputError as ``add`` does.
        """
        self._check_allowed(text)
        control.check()
        before = self._marks.edit(mark_id, text, colour)
        return Done(before, _changed(before))

    def put(self, mark: Mark, control: JobControl) -> Done[None]:
        """Make a mark be exactly as it was: undo of ``edit`` and of ``reattach``."""
        control.check()
        self._marks.put(mark)
        return Done(None, _changed(mark))

    def remove(self, mark_id: str, control: JobControl) -> Done[RemovedMark | None]:
        """Remove a mark; the result is what ``restore`` puts back."""
        control.check()
        removed = self._marks.remove(mark_id)
        return Done(None) if removed is None else Done(removed, _removed(removed))

    def restore(self, removed: RemovedMark, control: JobControl) -> Done[None]:
        """Put a removed mark back, with its tags."""
        control.check()
        self._marks.restore(removed)
        return Done(None, _removed(removed))

    def settle(self, guides: Iterable[str], control: JobControl) -> Done[Settled]:
        """Look for the home of every mark in guides that have just been installed.

        Marks in a guide that is not installed stay as they are: it may come back. A mark is never
        given another home here; that is for a person to decide (``suggestions``, ``reattach``).
        """
        lost: set[str] = set()
        found: set[str] = set()
        for guide in sorted(set(guides)):
            control.check()
            marks = self._marks.on_guide(guide)
            rendered = self._rendered(guide) if marks else None
            if rendered is None:
                continue
            texts: dict[str, PassageText] = {}
            for mark in marks:
                control.check()
                if _is_home(mark, rendered, texts) == mark.lost:
                    (found if mark.lost else lost).add(mark.id)
        if not lost and not found:
            return Done(Settled(_NOTHING, _NOTHING))
        self._marks.set_lost(lost, found)
        return Done(
            Settled(frozenset(lost), frozenset(found)), ChangeSet(marks=frozenset(lost | found))
        )

    def suggestions(self, mark: Mark, control: JobControl) -> tuple[Suggestion, ...]:
        """The best places in its guide for a lost passage, the most likely first; at most five."""
        rendered = self._rendered(mark.address.guide)
        if rendered is None or mark.anchor is None:
            return ()
        found: list[Suggestion] = []
        for item in rendered.guide.items():
            control.check()
            text = shown_text(rendered, item.id)
            for spot in PassageText(text).candidates(mark.anchor):
                anchor = make_anchor(text, spot.start, spot.end)
                found.append(
                    Suggestion(
                        Address(mark.address.guide, item.id),
                        item.title,
                        anchor.quote,
                        spot.certainty,
                        anchor,
                    )
                )
        found.sort(key=lambda s: (-s.certainty, s.address != mark.address, s.address))
        return tuple(found[:5])

    def reattach(
        self, mark_id: str, address: Address, anchor: Anchor | None, control: JobControl
    ) -> Done[Mark]:
        """Give a mark a home that a person chose; the result is the mark before, for ``put``.

        Raises NotFound when the mark or the item has gone.
        """
        control.check()
        before = self._marks.attach(mark_id, describe_item(self._library, address), anchor)
        return Done(before, _changed(before))

    def _check_allowed(self, text: str) -> None:
        if text.strip() and not self._allowed():
            raise InputError(
                tr("Your organisation has turned notes off; this note was not saved."),
                tr("Bookmarks, highlights and plans still work."),
            )

    def _rendered(self, guide: str) -> RenderedGuide | None:
        try:
            return self._library.open(guide)
        except NotFound:
            return None


def _is_home(mark: Mark, rendered: RenderedGuide, texts: dict[str, PassageText]) -> bool:
    item = mark.address.item
    if item and rendered.guide.find(item) is None:
        return False
    if mark.anchor is None:
        return True
    if item not in texts:
        texts[item] = PassageText(shown_text(rendered, item))
    return texts[item].find(mark.anchor) is not None


def _changed(mark: Mark) -> ChangeSet:
    return ChangeSet(marks=frozenset({mark.id}))


def _removed(removed: RemovedMark) -> ChangeSet:
    return ChangeSet(
        marks=frozenset({removed.mark.id}), tags=frozenset(t.name for t in removed.tags)
    )
