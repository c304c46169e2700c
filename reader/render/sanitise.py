"""The last gate of rendering: an allow-list of tags, attributes, classes and link schemes."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

import nh3

from reader.guide.figure import SCHEME as FIGURE
from reader.render.classes import CLASS_NAMES

TAGS: frozenset[str] = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "blockquote", "pre"),
        *("a", "em", "strong", "code", "del", "sub", "sup", "img"),
        *("ul", "ol", "li", "dl", "dt", "dd"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    )
)
"""Tags that a page may hold; the words of any other tag stay, the tag goes."""

_ANYWHERE = {"id", "lang"}
ATTRIBUTES: dict[str, set[str]] = {
    "*": _ANYWHERE,
    "a": {"href", "title", "name"},
    "img": {"src", "alt", "title"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
"""Attributes per tag; class names are checked against CLASSES."""

LABEL_WIDTH = "32%"
"""Width of the first column of a table of facts."""

_ALIGN = {"left", "center", "right"}
ATTRIBUTE_VALUES: dict[str, dict[str, set[str]]] = {
    "table": {"width": {"100%"}, "cellspacing": {"0"}, "cellpadding": {"0"}},
    "td": {"align": _ALIGN, "width": {LABEL_WIDTH}},
    "th": {"align": _ALIGN},
}
"""Attributes that may hold a few values only. Qt's style sheets cannot set widths."""

SCHEMES: frozenset[str] = frozenset({"guide", "https", "mailto", "tel"})
"""Schemes that a link may have."""

_ANCHOR = re.compile(r"[a-z0-9][a-z0-9-]{0,239}")
_LINK = re.compile(r"(?:guide|https|mailto|tel):[^\s\\]+|#[a-z0-9][a-z0-9-]*", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,3}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SHAPES: dict[str, re.Pattern[str]] = {
    "id": _ANCHOR,
    "name": _ANCHOR,
    "href": _LINK,
    "colspan": _NUMBER,
    "rowspan": _NUMBER,
    "start": re.compile(r"[0-9]{1,6}"),
    "lang": _LANGUAGE,
}


def _filter(pictures: Collection[str]) -> Callable[[str, str, str], str | None]:
    """Make the check of single attribute values; pictures must be among ``pictures``."""

    def keep(_tag: str, attribute: str, value: str) -> str | None:
        if attribute == "src":
            return value if value in pictures else None
        shape = _SHAPES.get(attribute)
        return value if shape is None or shape.fullmatch(value) else None

    return keep


def sanitised(html: str, images: Collection[str] = (), figures: Collection[str] = ()) -> str:
    """Return ``html`` with nothing in it but what the tables above allow, always well-formed.

    ``images`` are the file names that pictures may name, ``figures`` the drawn ones
    (``figure:evidence``) that this very page was given.
    """
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags={"script", "style"},
        attributes=ATTRIBUTES,
        tag_attribute_values=ATTRIBUTE_VALUES,
        attribute_filter=_filter({*images, *figures}),
        allowed_classes={tag: set(CLASS_NAMES) for tag in TAGS},
        url_schemes={
            *SCHEMES,
            FIGURE.removesuffix(":"),
        },  # links are held to SCHEMES by their shape
        link_rel=None,
    )
