"""Translation: the one catalogue that every text people read passes through."""

from __future__ import annotations

from collections.abc import Callable

LookUp = Callable[[str, int], str]
"""Gives a text in another language; the number chooses its form, -1 where none is counted."""
NO_NUMBER = -1


class Catalogue:
    """Holds what texts are looked up in; none for English, in which the program is written.

    Qt keeps one set of translators for a whole program, so there is one of these as well. Without
    a look-up nothing is asked of Qt, or of anybody: start-up does not pay for languages.
    """

    __slots__ = ("look_up",)

    def __init__(self) -> None:
        self.look_up: LookUp | None = None


CATALOGUE = Catalogue()


def tr(text: str, /, **values: object) -> str:
    """The text in the reader's language, with each ``{name}`` replaced by the value so named.

    ``text`` is a literal where it is written, or was marked by ``tr_noop``: so it is found for
    the catalogue. Braces stay as they are where no value is given.
    """
    look_up = CATALOGUE.look_up
    if look_up is not None and text:
        text = look_up(text, NO_NUMBER)
    return text.format(**values) if values else text


def tr_noop(text: str, /) -> str:
    """The text as it is, marked for the catalogue: for tables, whose texts go to ``tr`` later."""
    return text


def counted(number: int, one: str, many: str, /, **values: object) -> str:
    """A whole text about a number, in the form that the number has in the reader's language.

    ``one`` and ``many`` are the English forms, and ``{number}`` in them is the number. ``many``
    is what the catalogue knows the text by; a language has as many forms of it as it needs.
    """
    look_up = CATALOGUE.look_up
    english = one if number == 1 else many
    found = many if look_up is None else look_up(many, number)
    text = english if found == many else found  # not in the catalogue: English, in its own form
    return text.format(number=number, **values)


def counted_noop(one: str, many: str, /) -> tuple[str, str]:
    """Both English forms as they are, marked for the catalogue, to go to ``counted`` later."""
    return one, many
