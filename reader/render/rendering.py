"""The door of this room: a guide becomes pages of safe HTML and plain text, in bounded time."""

from __future__ import annotations

from reader.errors import PackError
from reader.guide.guide import Guide
from reader.guide.page import RenderedGuide
from reader.jobs import JobControl
from reader.render.context import GuideContext
from reader.render.limits import GUIDE_CHARACTERS
from reader.render.pages import RenderedPage, page_ids, render_page
from reader.translation import tr

_BODIES = ("body", "why", "evidence", "how", "limits")


def _check_size(guide: Guide) -> None:
    """Raise PackError when all Markdown of the guide together is too long."""
    size = sum(len(getattr(item, name, "")) for item in guide.items() for name in _BODIES)
    if size > GUIDE_CHARACTERS:
        raise PackError(
            tr(
                "“{title}” holds more than {guide_characters:,} characters of text.",
                title=guide.title,
                guide_characters=GUIDE_CHARACTERS,
            ),
            tr("Split it into several guides, then build them again."),
        )


def render_guide(guide: Guide, control: JobControl) -> RenderedGuide:
    """Render every page of ``guide``; one step of ``control`` a page.

    Pages follow the guide's contents; a section or list that the contents forget comes last.
    Raises PackError when a text is too long or too tangled, Cancelled when asked to end.
    """
    _check_size(guide)
    context = GuideContext(guide)
    order = page_ids(guide)
    # Who cites a source is known only when all other pages are done.
    work = sorted(order, key=lambda page_id: page_id == "sources")
    done: dict[str, RenderedPage] = {}
    for number, page_id in enumerate(work):
        control.step(number, len(work))
        done[page_id] = render_page(context, page_id, first=page_id == order[0])
    control.step(len(work), len(work))
    pages = [done[page_id] for page_id in order]
    return RenderedGuide(
        guide,
        tuple(rendered.page for rendered in pages),
        tuple(text for rendered in pages for text in rendered.texts),
    )
