"""An enquiry as text, as a mailto link and as a file."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from reader.errors import Cancelled, StorageError
from reader.guide.guide import Enquiry, Guide
from reader.guide.kinds import GuideKind, GuideStatus
from reader.jobs import JobControl
from reader.services.enquiring import (
    LONGEST_LINK,
    PASTE,
    QUESTION,
    EnquiryDraft,
    enquiry_text,
    mail_link,
    missing,
    save_enquiry,
)

ENQUIRY = Enquiry("The authors", ("Your job role", "Organisation"), "ask+us@example.org")
DRAFT = EnquiryDraft("Help: page", ("Manager", "A & B"), "How?\nWhy 100 %?")
GUIDE = Guide(
    id="help",
    title="Help",
    publisher="P",
    edition="2026.11",
    kind=GuideKind.BRIEFING,
    status=GuideStatus.PUBLISHED,
    address="https://example.org/help",
    licence="L",
)


def test_empty_fields_are_named_in_their_order() -> None:
    assert missing(ENQUIRY, EnquiryDraft()) == ("Your job role", "Organisation", QUESTION)
    assert missing(ENQUIRY, EnquiryDraft("", ("Manager", "  "), "How?")) == ("Organisation",)
    assert missing(ENQUIRY, DRAFT) == ()


def test_the_text_holds_every_answer_and_says_what_was_read() -> None:
    lines = enquiry_text(GUIDE, ENQUIRY, DRAFT).splitlines()
    assert lines[:4] == ["To: The authors", "About: Help: page", "Job role: Manager",
                         "Organisation: A & B"]  # fmt: skip
    assert lines[lines.index("Question:") + 1 :][:2] == ["How?", "Why 100 %?"]
    assert "Edition of the text I read: 2026.11" in lines


def test_the_link_says_the_whole_text_and_nothing_more() -> None:
    text = enquiry_text(GUIDE, ENQUIRY, DRAFT)
    link = urlsplit(mail_link(ENQUIRY, DRAFT, text))
    assert link.scheme == "mailto"
    assert unquote(link.path) == "ask+us@example.org"
    said = parse_qs(link.query, strict_parsing=True)
    assert said == {"subject": ["Enquiry: Help: page"], "body": [text.replace("\n", "\r\n")]}


@pytest.mark.parametrize(
    ("about", "email"), [("a&bcc=x@example.org", ""), ("a\r\nBcc: x@example.org", "a?bcc=b@c.d")]
)
def test_typed_words_add_no_fields_to_the_link(about: str, email: str) -> None:
    enquiry = Enquiry("The authors", (), email)
    link = urlsplit(mail_link(enquiry, EnquiryDraft(about, (), "q"), "text & more"))
    assert set(parse_qs(link.query)) == {"subject", "body"}
    assert unquote(link.path) == email
    assert "\n" not in parse_qs(link.query)["subject"][0]


def test_without_an_address_the_link_still_opens_an_email() -> None:
    assert mail_link(Enquiry("The authors"), DRAFT, "text").startswith("mailto:?subject=")


def test_a_text_too_long_for_a_link_is_to_be_pasted() -> None:
    link = mail_link(ENQUIRY, DRAFT, "é" * LONGEST_LINK)
    assert len(link) <= LONGEST_LINK
    assert parse_qs(urlsplit(link).query)["body"] == [PASTE]


def test_the_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "enquiry.txt"
    path.write_text("older", encoding="utf-8")
    assert save_enquiry("Zoë\n", path, JobControl()) == path
    assert path.read_bytes() == "Zoë\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nothing was changed"):
        save_enquiry("x", tmp_path / "gone" / "enquiry.txt", JobControl())


def test_a_cancelled_save_writes_nothing(tmp_path: Path) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        save_enquiry("x", tmp_path / "enquiry.txt", control)
    assert list(tmp_path.iterdir()) == []
