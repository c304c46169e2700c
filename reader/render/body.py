"""One Markdown body to HTML: which extensions, in which order, with HTML switched off."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension

from reader.errors import PackError
from reader.render.context import BodyPlace
from reader.render.extensions.boxes import BoxesExtension
from reader.render.extensions.callouts import CalloutsExtension
from reader.render.extensions.citations import CitationsExtension
from reader.render.extensions.data_tables import DataTablesExtension
from reader.render.extensions.embeds import EmbedsExtension
from reader.render.extensions.enquiries import EnquiriesExtension
from reader.render.extensions.figures import FiguresExtension
from reader.render.extensions.glossary_terms import GlossaryTermsExtension
from reader.render.extensions.guide_links import GuideLinksExtension
from reader.render.extensions.headings import HeadingsExtension
from reader.render.extensions.inline_limits import InlineLimitsExtension
from reader.render.extensions.notes import NotesExtension
from reader.render.extensions.pictures import PicturesExtension
from reader.render.limits import PIPE, checked_text
from reader.translation import tr


def _extensions(place: BodyPlace) -> tuple[Extension, ...]:
    """The extensions of one body; their own priorities set the order of work."""
    return (
        InlineLimitsExtension(place),
        SaneListExtension(),
        DefListExtension(),
        DataTablesExtension(),
        NotesExtension(place),
        CalloutsExtension(),
        EmbedsExtension(place),
        FiguresExtension(place),
        EnquiriesExtension(place),
        GlossaryTermsExtension(place),
        CitationsExtension(place),
        GuideLinksExtension(),
        HeadingsExtension(place),
        PicturesExtension(place),
        BoxesExtension(),
    )


def render_body(text: str, place: BodyPlace) -> str:
    """HTML of a Markdown text, not yet sanitised.

    Raises PackError when the text breaks a limit of ``limits`` or ``inline_limits``.
    """
    cleaned = checked_text(text, place.title)
    if not cleaned.strip():
        return ""
    markdown = Markdown(extensions=list(_extensions(place)), output_format="html")
    # With these three gone, a tag in the text is nothing but letters.
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    markdown.inlinePatterns.deregister("entity")
    try:
        return str(markdown.convert(cleaned)).replace(PIPE, "|")
    except RecursionError as error:
        raise PackError(
            tr(
                "The text of “{title}” is nested too deeply, so nothing was kept.",
                title=place.title,
            ),
            tr("Take out some lists or quotations inside one another, then build again."),
        ) from error
