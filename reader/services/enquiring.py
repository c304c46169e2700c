"""Enquiring: an enquiry about a guide as text, to copy, save or hand to an e-mail program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from reader.errors import StorageError
from reader.guide.guide import Enquiry, Guide
from reader.jobs import JobControl
from reader.translation import tr
from reader.writing import write_whole

QUESTION = "Your question"
"""The label of the last field; the guide's own fields stand before it."""

LONGEST_LINK = 1_900
"""Characters of a mailto link that every system hands on whole (Windows cuts near 2,000)."""


@dataclass(frozen=True)
class EnquiryDraft:
    """What somebody typed: ``answers`` stand in the order of ``Enquiry.asks``."""

    about: str = ""
    answers: tuple[str, ...] = ()
    question: str = ""


def missing(enquiry: Enquiry, draft: EnquiryDraft) -> tuple[str, ...]:
    """The labels of the fields that are still empty, in their order."""
    answers = dict(zip(enquiry.asks, draft.answers, strict=False))
    fields = {**{ask: answers.get(ask, "") for ask in enquiry.asks}, QUESTION: draft.question}
    return tuple(label for label, text in fields.items() if not text.strip())


def subject(draft: EnquiryDraft) -> str:
    """The subject of the e-mail, on one line."""
    return f"Enquiry: {' '.join(draft.about.split())}"


def enquiry_text(guide: Guide, enquiry: Enquiry, draft: EnquiryDraft) -> str:
    """The whole enquiry as plain text, with the address of the guide and its edition."""
    answers = [
        f"{_bare(ask)}: {answer.strip()}"
        for ask, answer in zip(enquiry.asks, draft.answers, strict=True)
    ]
    lines = [
        f"To: {enquiry.to}",
        f"About: {draft.about.strip()}",
        *answers,
        "",
        "Question:",
        draft.question.strip(),
        "",
        f"Guide: {guide.title}",
        f"Edition of the text I read: {guide.edition}",
    ]
    if guide.address:
        lines.append(f"Official address: {guide.address}")
    return "\n".join(lines) + "\n"


def mail_link(enquiry: Enquiry, draft: EnquiryDraft, text: str) -> str:
    """A mailto link with subject and body; without an address when none is known.

    A text too long for a link is left out, and the body asks for it to be pasted.
    """
    link = _mail_link(enquiry.email, subject(draft), text)
    if len(link) <= LONGEST_LINK:
        return link
    return _mail_link(enquiry.email, subject(draft), PASTE)


PASTE = "The enquiry was too long to be put in here. Paste it from the clipboard."
"""The body of an e-mail whose text would not fit in a link."""


def _mail_link(email: str, about: str, body: str) -> str:
    # RFC 6068: line breaks in a body are CRLF, and everything is percent-encoded.
    lines = body.replace("\n", "\r\n")
    parts = f"subject={quote(about, safe='')}&body={quote(lines, safe='')}"
    return f"mailto:{quote(email, safe='@')}?{parts}"


def save_enquiry(text: str, path: Path, control: JobControl) -> Path:
    """Write the text; ``path`` is whole or as it was. Raises StorageError."""
    control.check()
    try:
        write_whole(path, text.encode())
    except OSError as problem:
        raise StorageError(
            tr("{name} could not be written; nothing was changed.", name=path.name),
            tr("Choose another folder, or check that the disk has room."),
        ) from problem
    return path


def _bare(ask: str) -> str:
    """A field's label as the text says it: ``Your job role`` as ``Job role``."""
    words = ask.removeprefix("Your ")
    return words[:1].upper() + words[1:]
