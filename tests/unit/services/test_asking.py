"""A question is one value: toggled, retyped, written down and read again."""

from __future__ import annotations

import pytest

from reader.search.values import AppliedKind, Tick
from reader.services.asking import Asked, Narrowing, read_asked

KIND = Narrowing(Tick("kind", "recommendation"), "Kind: Recommendation")
GUIDE = Narrowing(Tick("guide", "first"), "Guide: First")


def test_a_value_is_ticked_and_unticked() -> None:
    asked = Asked("carers").toggled(KIND).toggled(GUIDE)
    assert asked.ticks == {KIND.tick, GUIDE.tick}
    assert asked.summary == "Kind: Recommendation; Guide: First"
    assert asked.toggled(KIND).chosen == (GUIDE,)
    assert asked.cleared() == Asked("carers")


def test_other_words_switch_everything_on_again_and_keep_the_filters() -> None:
    asked = Asked("carers", (KIND,)).switched(AppliedKind.SYNONYM, on=False)
    assert not asked.request().synonyms
    assert asked.retyped(" carers ").off == {AppliedKind.SYNONYM}
    other = asked.retyped("carer")
    assert (other.off, other.chosen) == (frozenset(), (KIND,))


@pytest.mark.parametrize("kind", AppliedKind)
def test_every_kind_of_help_can_be_switched(kind: AppliedKind) -> None:
    plain = Asked("carers")
    off = plain.switched(kind, on=False)
    assert off.request() != plain.request()
    assert off.switched(kind, on=True).request() == plain.request()


def test_a_question_is_read_as_it_was_written() -> None:
    asked = Asked('say "yes" — Título', (KIND, GUIDE), frozenset({AppliedKind.AGE}))
    again = read_asked(asked.written())
    assert again.ticks == asked.ticks
    assert (again.text, again.off) == (asked.text, asked.off)
    swapped = Asked(' say  "yes" — Título', (GUIDE, KIND), asked.off)
    assert swapped.written() == asked.written(), "the same question is written the same"


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"text": "a"}', '{"text": "a", "chosen": [], "off": ["x"]}', "1"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_asked(text)
