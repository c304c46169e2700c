"""Widening: puts other wordings beside what was typed, and tells afterwards what they did."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reader.search.lexicon import Lexicon
from reader.search.needles import Needle, make_needle
from reader.search.query import Clause, Filter, Query, Wanted
from reader.search.thesaurus import Expansion, Meaning
from reader.search.values import Applied, Choice
from reader.search.words import stem, words

ALSO_SHARE = 0.6
"""What another wording is worth beside the words that were typed."""


class Widened:
    """The needles of a query, each with the other wordings that count as if it were there.

    ``needles`` are those of its plain words, ``alternatives`` those of brackets and OR.
    """

    def __init__(self, query: Query, lexicon: Lexicon, expansions: Sequence[Expansion]) -> None:
        self._lexicon = lexicon
        self._expansions = expansions
        also: dict[Wanted, list[Needle]] = {}
        for expansion in expansions:
            for meaning in expansion.meanings:
                for needle in self._needles(meaning).values():
                    for wanted in expansion.wanted:
                        also.setdefault(wanted, []).append(needle)
        whole = {
            wanted for expansion in expansions if expansion.whole for wanted in expansion.wanted
        }
        parts = {
            wanted: len(expansion.wanted) for expansion in expansions for wanted in expansion.wanted
        }
        self._also, self._whole = also, whole
        self.needles = [
            replace(
                self.needle(wanted),
                must=wanted.quoted or bool(wanted.field) or query.strict,
                part=parts.get(wanted, 1),
            )
            for wanted in query.wanted
        ]
        self.alternatives = [
            Needle(
                frozenset(),
                options=tuple(tuple(map(self._of_clause, option)) for option in either.options),
                must=True,
            )
            for either in query.either
        ]

    def needle(self, wanted: Wanted) -> Needle:
        """The needle of one thing to look for, with its other wordings."""
        asked = replace(wanted, prefix=False) if wanted in self._whole else wanted
        also = tuple(dict.fromkeys(self._also.get(wanted, ())))
        return replace(make_needle(asked, self._lexicon), also=also, shown=" ".join(wanted.words))

    def _of_clause(self, clause: Clause) -> Needle:
        if isinstance(clause, Filter):
            return Needle(frozenset(), only=clause)
        return self.needle(clause)

    def _needles(self, meaning: Meaning) -> Mapping[str, Needle]:
        """A needle for each wording, by how it is shown."""
        return {
            phrase.shown: replace(
                make_needle(phrase.wanted, self._lexicon),
                share=ALSO_SHARE,
                shown=phrase.shown,
            )
            for phrase in meaning.phrases
        }

    def applied(self, text: str, finds: Callable[[Needle], bool]) -> tuple[Applied, ...]:
        """What was searched for besides ``text``: every meaning of a form that has several.

        Other wordings that found nothing are not told.
        """
        told = []
        for expansion in self._expansions:
            if expansion.ambiguous:
                names = [meaning.name for meaning in expansion.meanings]
            else:
                names = [
                    name
                    for meaning in expansion.meanings
                    for name in self._told(expansion, meaning, finds)
                ]
            also = tuple(dict.fromkeys(names))
            if not also:
                continue
            head, tail = text[: expansion.start], text[expansion.end :]
            choices = [Choice(name, f"{head}{name}{tail}") for name in also]
            told.append(
                Applied(
                    text[expansion.start : expansion.end],
                    also,
                    expansion.ambiguous,
                    tuple(choices) if expansion.ambiguous else (),
                )
            )
        return tuple(told)

    def _told(
        self, expansion: Expansion, meaning: Meaning, finds: Callable[[Needle], bool]
    ) -> list[str]:
        found = [shown for shown, needle in self._needles(meaning).items() if finds(needle)]
        own = {stem(word) for wanted in expansion.wanted for word in wanted.words}
        named = not own.issuperset(stem(word.folded) for word in words(meaning.name))
        return [meaning.name] * bool(found) if named and not meaning.shows_all else found
