"""A guide lists its items in order, finds them by id and shows its face on the shelf."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import pytest

from reader.guide.card import GuideCard
from reader.guide.guide import LIST_TITLES, LISTS, Guide
from reader.guide.items import LAYERS, EvidenceOrigin, ItemKind, Recommendation, Section
from reader.guide.kinds import GuideKind, GuideStatus
from tests.unit.library.samples import PROMISING, STRONG, guide_of

GUIDE = guide_of()


def test_items_come_in_reading_order_each_once() -> None:
    found = [(item.kind, item.id) for item in GUIDE.items()]
    assert found == [
        (ItemKind.SECTION, "about"),
        (ItemKind.RECOMMENDATION, "navigator"),
        (ItemKind.PRINCIPLE, "listen"),
        (ItemKind.THEME, "peers"),
        (ItemKind.PROGRAMME, "kin-tech"),
        (ItemKind.TERM, "carer"),
        (ItemKind.SOURCE, "k1"),
    ]


def test_every_item_is_found_by_its_id() -> None:
    for item in GUIDE.items():
        assert GUIDE.find(item.id) is item


@pytest.mark.parametrize("item_id", ["", "unknown", "About", "recommendations"])
def test_other_ids_find_nothing(item_id: str) -> None:
    assert GUIDE.find(item_id) is None


def test_a_card_counts_and_copies() -> None:
    more = tuple(Recommendation(f"r{n}", "T", "S") for n in range(3))
    guide = replace(GUIDE, recommendations=more, principles=(), subtitle="Sub")
    card = GuideCard.of(guide)
    assert (card.recommendations, card.principles, card.themes) == (3, 0, 1)
    assert card.grades == (STRONG, PROMISING)
    for name in ("id", "title", "subtitle", "publisher", "kind", "status", "published", "edition"):
        assert getattr(card, name) == getattr(guide, name)
    assert (card.published_note, card.ages, card.summary) == ("", "0 to 10", "About the lantern.")


def test_an_empty_guide_has_an_empty_card() -> None:
    guide = Guide(
        *("i", "T", "P", "1"), GuideKind.OFFICIAL, GuideStatus.SUPERSEDED, "https://e.org", "L"
    )
    card = GuideCard.of(guide)
    assert (card.recommendations, card.principles, card.themes, card.grades) == (0, 0, 0, ())
    assert list(guide.items()) == []


def test_a_grade_is_found_only_in_its_own_scale() -> None:
    assert GUIDE.scale.find("strong") == STRONG
    assert GUIDE.scale.find("good") is None


@pytest.mark.parametrize(
    ("member", "label"),
    [
        (GuideStatus.PUBLISHED, "Published"),
        (GuideStatus.IN_PREPARATION, "In preparation"),
        (GuideStatus.SUPERSEDED, "Superseded"),
        (GuideKind.BRIEFING, "Briefing, not the official text"),
        (GuideKind.OFFICIAL, "Official text"),
        (GuideKind.HANDBOOK, "Help for this program"),
        (ItemKind.SECTION, "Section"),
        (ItemKind.RECOMMENDATION, "Recommendation"),
        (ItemKind.PRINCIPLE, "Key principle"),
        (ItemKind.THEME, "Evidence theme"),
        (ItemKind.PROGRAMME, "Programme"),
        (ItemKind.TERM, "Glossary term"),
        (ItemKind.SOURCE, "Source"),
        (EvidenceOrigin.UK, "UK evidence"),
        (EvidenceOrigin.OVERSEAS, "Overseas evidence"),
        (EvidenceOrigin.MIXED, "UK and overseas evidence"),
        (EvidenceOrigin.NOT_STATED, "Where the studies were done is not stated"),
    ],
)
def test_labels_that_people_read(
    member: GuideStatus | GuideKind | ItemKind | EvidenceOrigin, label: str
) -> None:
    assert member.label == label


@pytest.mark.parametrize("kinds", [GuideStatus, GuideKind, ItemKind, EvidenceOrigin])
def test_no_two_members_share_a_label(kinds: type[StrEnum]) -> None:
    labels = [getattr(member, "label") for member in kinds]  # noqa: B009 - StrEnum has no label
    assert len(set(labels)) == len(labels)


def test_every_list_page_has_a_title() -> None:
    assert set(LIST_TITLES) == set(LISTS)


def test_layers_are_fields_of_a_recommendation() -> None:
    assert set(LAYERS) <= set(Recommendation.__dataclass_fields__)


def test_values_cannot_be_changed() -> None:
    section = Section("a", "A", "text")
    with pytest.raises(AttributeError):
        section.body = "other"  # type: ignore[misc]
