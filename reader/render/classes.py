"""The class names that rendered HTML may carry; the view's style sheet gives each its look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HtmlClass:
    """A class name and what carries it, in words for the author of the style sheet."""

    name: str
    meaning: str


CLASSES: tuple[HtmlClass, ...] = (
    HtmlClass("subtitle", "p under the page title of a guide's first page"),
    HtmlClass("summary", "p with the guide's summary, or the words that open a list page"),
    HtmlClass("provenance", "table of label and value: whose words, where from, when checked"),
    HtmlClass("provenance-line", "quiet p at the end of every page"),
    HtmlClass("card", "table and its one cell: an item's box"),
    HtmlClass("card-recommendation", "with card: a recommendation"),
    HtmlClass("card-principle", "with card: a key principle"),
    HtmlClass("card-theme", "with card: an evidence theme"),
    HtmlClass("card-programme", "with card: a programme"),
    HtmlClass("card-study", "with card: a study"),
    HtmlClass("card-framework-part", "with card: a principle, outcome or enabler of a framework"),
    HtmlClass("card-end", "with card: the closing box with sources and related items"),
    HtmlClass("card-label", "p: small label over a list in a closing box"),
    HtmlClass("layer", "table and its one cell: one layer of a card"),
    HtmlClass("layer-why", "with layer: why it is recommended"),
    HtmlClass("layer-evidence", "with layer: the evidence"),
    HtmlClass("layer-how", "with layer: what to do next in practice"),
    HtmlClass("layer-limits", "with layer: limits and gaps"),
    HtmlClass("statement", "p: what an item says, in one sentence or two"),
    HtmlClass("strength", "span: the guide's own strength label, or that none is known"),
    HtmlClass("strength-none", "with strength: no label is known"),
    HtmlClass("rating", "span: another body's mark for a programme, never a strength"),
    HtmlClass("facts", "table of label and value"),
    HtmlClass("fact-label", "td: the label of a fact"),
    HtmlClass("fact-value", "td: the value of a fact"),
    HtmlClass("callout", "table and its one cell: a callout"),
    HtmlClass("callout-note", "with callout: a note"),
    HtmlClass("callout-caution", "with callout: a caution"),
    HtmlClass("callout-example", "with callout: an example"),
    HtmlClass("callout-gap", "with callout: what is not known"),
    HtmlClass("callout-title", "p: the kind of callout in words, then its title"),
    HtmlClass("data", "table of the guide's own, with th cells in its head"),
    HtmlClass("items", "with data: a table whose rows stand for items, two cells a row"),
    HtmlClass("row-title", "p in a data table: the name of the item that a row stands for"),
    HtmlClass("odd", "tr: first, third, ... row of a data table"),
    HtmlClass("even", "tr: second, fourth, ... row of a data table"),
    HtmlClass("term", "a: a glossary term; its title is the definition"),
    HtmlClass("cites", "span round one or more cite links"),
    HtmlClass("cite", "a: number of a source in square brackets"),
    HtmlClass("external", "a: leads out of the guides"),
    HtmlClass("elsewhere", "a: an item of another guide, named by its id until it is looked up"),
    HtmlClass("source-link", "a: a source by its title"),
    HtmlClass("sources", "ul: an item's sources"),
    HtmlClass("related", "ul: links to other items: related ones, studies, indicators and so on"),
    HtmlClass("cited-by", "ul: the items that cite a source"),
    HtmlClass("source-entry", "h2: the title of an entry of the sources page"),
    HtmlClass("embed", "table and its one cell: a recommendation shown in running text"),
    HtmlClass("embed-title", "p: the title of an embedded recommendation, a link"),
    HtmlClass("figure", "p with nothing but a figure that the shell draws"),
    HtmlClass("figure-caption", "p: what a figure shows"),
    HtmlClass("figure-note", "p: quiet words beneath a figure or a button"),
    HtmlClass("figure-table", "h3 over the table that says the same as a figure"),
    HtmlClass("enquiry", "table and its one cell: the button of the enquiry form"),
    HtmlClass("code", "table and its one cell round a block of code"),
    HtmlClass("quote", "table and its one cell round a quotation"),
    HtmlClass("footnotes", "div with the footnotes of a text"),
    HtmlClass("footnote-ref", "a: number of a footnote, in a sup"),
    HtmlClass("footnote-backref", "a: from a footnote back to the text"),
    HtmlClass("gap", "p: thin spacer after a table, which has no margin of its own"),
    HtmlClass("term-title", "dt: a glossary term with its other names"),
    HtmlClass("term-also", "span in term-title: the other names"),
    HtmlClass("term-definition", "dd: the definition"),
    HtmlClass("term-more", "dd: what else is known of a term, or what it is related to"),
)
"""Every class that a rendered page may carry; nothing else passes the sanitiser."""

CLASS_NAMES: frozenset[str] = frozenset(entry.name for entry in CLASSES)
