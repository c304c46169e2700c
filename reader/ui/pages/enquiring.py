"""Enquiring: opens the enquiry form of the guide in view, and keeps what was typed till the end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.services.enquiring import EnquiryDraft
from reader.services.reading import Reading
from reader.ui.context import ShellContext


class Enquiring:
    """Remembers one draft a guide for as long as the program runs; nothing goes to disk."""

    def __init__(self, context: ShellContext, owner: QWidget) -> None:
        self._context = context
        self._owner = owner
        self._drafts: dict[str, EnquiryDraft] = {}
        self._offered: dict[str, str] = {}

    def open(self, reading: Reading, title: str) -> None:
        """Open the form; ``title`` is what is being read, to begin with."""
        from reader.ui.dialogs.enquiry import EnquiryDialog

        guide, enquiry = reading.guide, reading.guide.enquiry
        if enquiry is None:
            return
        about = f"{guide.title}: {title}"
        old = self._drafts.get(guide.id, EnquiryDraft(self._offered.get(guide.id, "")))
        # What was offered before follows the reader; what was typed stays.
        if old.about in ("", self._offered.get(guide.id)):
            old = EnquiryDraft(about, old.answers, old.question)
        self._offered[guide.id] = about

        def keep(draft: EnquiryDraft) -> None:
            self._drafts[guide.id] = draft

        EnquiryDialog(self._context, self._owner, guide, enquiry, old, keep).open()
