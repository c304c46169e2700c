"""Weights: what the parts of a score count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.guide.items import ItemKind

KIND_WEIGHTS: Mapping[ItemKind, float] = {
    ItemKind.RECOMMENDATION: 1.40,
    ItemKind.PRINCIPLE: 1.35,
    ItemKind.THEME: 1.25,
    ItemKind.FRAMEWORK: 1.10,
    ItemKind.PROGRAMME: 1.35,
    ItemKind.RATING: 1.05,
    ItemKind.TERM: 0.80,
    ItemKind.SECTION: 1.25,
    ItemKind.INDICATOR: 0.90,
    ItemKind.EVENT: 0.90,
    ItemKind.STUDY: 0.65,
    ItemKind.SOURCE: 0.80,
}


@dataclass(frozen=True)
class Weights:
    """What the parts of a score count; tuned on one half of the judged queries.

    ``worth`` is for BM25F; ``title``, ``headline`` and ``heading`` for where the words stand;
    ``tight`` says how much a title counts by the share of it that was asked for. ``exact`` is for
    a title or other name that is just what was asked, ``alias`` the share of that for another
    wording, ``pair`` for words side by side as they were typed, ``guide`` for words in the title
    of the item's guide, ``age`` for ages that fit. ``cover`` is the power to which the share of
    what was found is raised. ``other`` and ``longer`` lower what was only found by another
    wording or a longer word; ``context`` is what a word of the guide's face is worth in an item
    that lacks it. ``overview`` is added for the page that sums up a guide whose title has
    everything asked. ``glossary``, ``help``, ``word_list`` and ``copy`` are factors for terms of a
    glossary, pages about the program, other pages of a glossary, and items whose title came
    before; ``beside`` for terms, and ``section_beside`` for sections, when a recommendation or the
    like says all that was asked in its headline. ``near`` is for words that stand close together,
    as the snippet shows. ``run`` is the power to
    which the number of words that stand for one thing lowers each of them. ``age_need`` is the
    weight of an age among the words (which weigh as much as they are rare), ``guide_ages`` what
    ages that only the guide names are worth. ``least`` is the share of what was asked that an
    item must have once something may be missing. ``series`` is added to the factor of items of a
    guide about the series, when the query speaks of guides; ``kinds`` are factors for kinds of
    items.
    """

    worth: float = 1.15
    title: float = 0.45
    tight: float = 0.85
    headline: float = 0.4
    exact: float = 1.05
    alias: float = 0.9
    pair: float = 0.35
    guide: float = 0.3
    age: float = 0.3
    cover: float = 0.9
    other: float = 0.45
    longer: float = 0.8
    context: float = 0.5
    overview: float = 0.9
    glossary: float = 1.05
    help: float = 0.6
    heading: float = 0.4
    guide_ages: float = 0.3
    run: float = 0.6
    age_need: float = 1.75
    copy: float = 0.9
    word_list: float = 0.52
    beside: float = 0.85
    section_beside: float = 0.7
    near: float = 0.3
    least: float = 0.25
    series: float = 0.3
    kinds: Mapping[ItemKind, float] = field(default_factory=lambda: KIND_WEIGHTS)


WEIGHTS = Weights()
