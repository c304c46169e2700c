"""QueryNotes: says in sentences what was done to a query, each with what undoes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.search.notes import NOTHING
from reader.search.values import Answer, Applied, AppliedKind
from reader.services.finding import also_sentence, listed, meanings_sentence
from reader.translation import counted, tr, tr_noop

ONLY_TYPED = tr_noop("Search only for what I typed")
OTHERS_TOO = tr_noop("Search for other wordings too")


@dataclass(frozen=True)
class NoteAction:
    """Something to press: it asks ``query`` instead, or switches a kind of help on or off."""

    words: str
    query: str = ""
    kind: AppliedKind | None = None
    on: bool = False


@dataclass(frozen=True)
class QueryNote:
    """One sentence about a query; ``actions`` stand after it."""

    sentence: str
    actions: tuple[NoteAction, ...] = ()


def query_notes(answer: Answer) -> tuple[QueryNote, ...]:
    """Everything that was done for an answer, what was switched off, and what may be meant."""
    found: list[QueryNote] = []
    off = _switched_off(answer)
    for kind, say in _SAYINGS:
        if kind in off:
            found.append(
                QueryNote(tr(_OFF[kind][0]), (NoteAction(tr(_OFF[kind][1]), kind=kind, on=True),))
            )
        elif applied := answer.done(kind):
            found.extend(say(answer, applied))
    if answer.suggestions:
        found.append(
            QueryNote(
                tr("Did you mean"),
                tuple(NoteAction(each.name, each.query) for each in answer.suggestions),
            )
        )
    return tuple(found)


def summary_sentence(answer: Answer, narrowed: str) -> str:
    """How many results there are; ``narrowed`` says what narrows them, '' when nothing does."""
    if answer.total == 0:
        query = _quoted(answer.request.text)
        words = tr("Nothing was found for {query}", query=query)
        if narrowed:
            words = tr(
                "Nothing was found for {query} with {filters}", query=query, filters=narrowed
            )
        # The engine's own words for the same are for those who see no coach.
        note = "" if answer.note.startswith(tr(NOTHING)) else answer.note
    else:
        words = counted(answer.total, "{number} result", "{number} results")
        if answer.total > len(answer.hits):
            words = tr("{results}, the best {best} shown", results=words, best=len(answer.hits))
        note = "" if answer.done(AppliedKind.RELAXED) else answer.note
    return f"{words}. {note}" if note else words


def marked_words(answer: Answer) -> tuple[str, ...]:
    """The words, as written, that found the hits: for marking them on a page."""
    if answer.marked:
        return answer.marked
    found = (hit.snippet[low:high] for hit in answer.hits for low, high in hit.spans)
    return tuple(dict.fromkeys(word.casefold() for word in found))


def _switched_off(answer: Answer) -> frozenset[AppliedKind]:
    request = answer.request
    switches = {
        AppliedKind.SYNONYM: request.synonyms,
        AppliedKind.CORRECTION: request.correct,
        AppliedKind.AGE: request.ages,
        AppliedKind.IGNORED: request.drop_common,
        AppliedKind.RELAXED: request.relax,
    }
    return frozenset(kind for kind, on in switches.items() if not on)


def _corrections(_answer: Answer, applied: Sequence[Applied]) -> list[QueryNote]:
    new = listed([_quoted(name) for each in applied for name in each.also], tr("and"))
    typed = listed([_quoted(each.typed) for each in applied], tr("and"))
    undo = NoteAction(tr("Search for {typed} instead", typed=typed), kind=AppliedKind.CORRECTION)
    return [QueryNote(tr("Showing results for {new}.", new=new), (undo,))]


def _synonyms(_answer: Answer, applied: Sequence[Applied]) -> list[QueryNote]:
    found = [
        QueryNote(
            meanings_sentence(each),
            tuple(
                NoteAction(tr("Only {name}", name=choice.name), choice.query)
                for choice in each.choices
            ),
        )
        for each in applied
        if each.ambiguous
    ]
    if also := also_sentence(applied):
        found.append(QueryNote(also))
    last = found[-1]
    undo = NoteAction(tr(ONLY_TYPED), kind=AppliedKind.SYNONYM)
    return [*found[:-1], QueryNote(last.sentence, (*last.actions, undo))]


def _ages(_answer: Answer, applied: Sequence[Applied]) -> list[QueryNote]:
    said = [
        tr("{words} as age {ages}", words=_quoted(each.typed), ages=listed(each.also, tr("or")))
        for each in applied
    ]
    undo = NoteAction(tr("Take it as plain words"), kind=AppliedKind.AGE)
    return [QueryNote(tr("Understood {ages}.", ages=listed(said, tr("and"))), (undo,))]


def _ignored(_answer: Answer, applied: Sequence[Applied]) -> list[QueryNote]:
    names = [_quoted(each.typed) for each in applied]
    undo = NoteAction(tr("Search for every word"), kind=AppliedKind.IGNORED)
    return [QueryNote(tr("Left out {words}.", words=listed(names, tr("and"))), (undo,))]


def _relaxed(answer: Answer, _applied: Sequence[Applied]) -> list[QueryNote]:
    undo = NoteAction(tr("Only results with all words"), kind=AppliedKind.RELAXED)
    return [QueryNote(answer.note or tr("Some results lack some of your words."), (undo,))]


_SAYINGS: tuple[tuple[AppliedKind, Callable[[Answer, Sequence[Applied]], list[QueryNote]]], ...] = (
    (AppliedKind.CORRECTION, _corrections),
    (AppliedKind.SYNONYM, _synonyms),
    (AppliedKind.AGE, _ages),
    (AppliedKind.IGNORED, _ignored),
    (AppliedKind.RELAXED, _relaxed),
)
"""Who says what, in the order of reading. To extend: one line for a new kind."""

_OFF: dict[AppliedKind, tuple[str, str]] = {
    AppliedKind.SYNONYM: (tr_noop("Only what you typed was searched for."), OTHERS_TOO),
    AppliedKind.CORRECTION: (tr_noop("Spelling was taken as typed."), tr_noop("Correct spelling")),
    AppliedKind.AGE: (tr_noop("Ages were taken as plain words."), tr_noop("Understand ages")),
    AppliedKind.IGNORED: (
        tr_noop("Every word was searched for."),
        tr_noop("Leave out common words"),
    ),
    AppliedKind.RELAXED: (
        tr_noop("Only results with all your words are shown."),
        tr_noop("Show near matches too"),
    ),
}
"""What is said while a kind is switched off, and the words that switch it on again."""


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"
