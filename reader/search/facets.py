"""The facets: by what answers can be narrowed, each one entry of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.guide.evidence import EvidenceOrigin
from reader.guide.items import ItemKind
from reader.guide.kinds import GuideStatus
from reader.search.ages import bands_of
from reader.search.values import SearchDocument


@dataclass(frozen=True)
class FacetValue:
    """A value that an item has: ``value`` is stable, ``label`` is read, ``group`` heads it."""

    value: str
    label: str
    group: str = ""


@dataclass(frozen=True)
class Facet:
    """One way to narrow: ``values`` tells what an item has (none when it cannot be said).

    ``order`` holds values in the order to show them; the others follow, the commonest first.
    """

    name: str
    label: str
    values: Callable[[SearchDocument], tuple[FacetValue, ...]]
    order: tuple[str, ...] = ()


def _kind(document: SearchDocument) -> tuple[FacetValue, ...]:
    return (FacetValue(document.kind.value, document.kind.label),)


def _guide(document: SearchDocument) -> tuple[FacetValue, ...]:
    return (FacetValue(document.address.guide, document.guide_title),)


def _strength(document: SearchDocument) -> tuple[FacetValue, ...]:
    """Strengths of two guides are never joined: the same word may require different evidence."""
    if not document.strength:
        return ()
    value = f"{document.address.guide}/{document.strength}"
    return (FacetValue(value, document.strength, document.guide_title),)


def _outcome(document: SearchDocument) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(title, title) for title in document.outcomes)


def _enabler(document: SearchDocument) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(title, title) for title in document.enablers)


def _age(document: SearchDocument) -> tuple[FacetValue, ...]:
    bands = bands_of(document.ages or document.guide_ages)
    return tuple(FacetValue(band.value, band.label) for band in bands)


def _status(document: SearchDocument) -> tuple[FacetValue, ...]:
    if not document.status:
        return ()
    status = GuideStatus(document.status)
    return (FacetValue(status.value, status.label),)


def _origin(document: SearchDocument) -> tuple[FacetValue, ...]:
    """Evidence from both places has both values; where it is not stated, none."""
    return _ORIGINS.get(document.origin, ())


_UK = FacetValue(EvidenceOrigin.UK.value, "From the UK")
_OVERSEAS = FacetValue(EvidenceOrigin.OVERSEAS.value, "From overseas")
_ORIGINS = {
    EvidenceOrigin.UK.value: (_UK,),
    EvidenceOrigin.OVERSEAS.value: (_OVERSEAS,),
    EvidenceOrigin.MIXED.value: (_UK, _OVERSEAS),
}

FACETS: tuple[Facet, ...] = (
    Facet("kind", "Kind", _kind, tuple(kind.value for kind in ItemKind)),
    Facet("guide", "Guide", _guide),
    Facet("strength", "Strength", _strength),
    Facet("outcome", "Framework outcome", _outcome),
    Facet("enabler", "Framework enabler", _enabler),
    Facet("age", "Age", _age, tuple(band.value for band in bands_of("0 to 25"))),
    Facet("status", "Status", _status, tuple(status.value for status in GuideStatus)),
    Facet("origin", "Evidence", _origin, (_UK.value, _OVERSEAS.value)),
)
"""Every facet, in the order to show them. To add one, write one entry and its function."""
