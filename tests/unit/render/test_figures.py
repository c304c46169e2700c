"""Figures as values, as HTML with an equal table, and what no text of a guide can do to them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.guide.address import Address
from reader.guide.evidence import EvidenceBase, EvidenceOrigin, StudyCount, StudyKind
from reader.guide.figure import DATE_UNKNOWN, Figure, FigureName, FigureRow
from reader.guide.grade import Grade
from reader.guide.guide import Enquiry, Guide, ListTitle
from reader.guide.items import (
    FrameworkPart,
    FrameworkRole,
    KeyPrinciple,
    Section,
    TimetableEntry,
)
from reader.guide.kinds import GuideStatus
from reader.guide.page import Page
from reader.jobs import JobControl
from reader.library.rendered import from_bytes, to_bytes
from reader.render.figures import Cell, worded_figure
from reader.render.pages import page_ids
from reader.render.rendering import render_guide
from reader.render.sanitise import sanitised

ENTRIES = (
    TimetableEntry("some-day", "Some day", GuideStatus.PLANNED, when_note="Not found."),
    TimetableEntry("out", "Out", GuideStatus.PUBLISHED, "2024-10-14", guide=Address("sample")),
    TimetableEntry("soon", "Soon", GuideStatus.IN_PREPARATION, "2025-03"),
    TimetableEntry("year", "Year", GuideStatus.PLANNED, "2025/26", sources=("k1",)),
)
PARTS = (
    FrameworkPart("team", "Work as a team", "s", FrameworkRole.ENABLER),
    FrameworkPart("home", "A stable home", "s", FrameworkRole.OUTCOME, 2),
    FrameworkPart("safe", "Safe", "s", FrameworkRole.OUTCOME, 1),
    FrameworkPart("voice", "Children are heard", "s", FrameworkRole.PRINCIPLE),
)
BASE = EvidenceBase(
    (
        StudyCount(StudyKind.IMPACT, 1_021, sources=("k1", "k2")),
        StudyCount(StudyKind.SURVEY, 1, origin=EvidenceOrigin.UK),
    ),
    countries=("UK", "USA"),
    note="The split was not found.",
)


@pytest.fixture
def full(guide: Guide) -> Guide:
    """The sample guide with data for every figure, and a page that shows them all."""
    body = "\n\n".join(["Before.", *(f"{{{{figure:{name}}}}}" for name in FigureName), "After."])
    return replace(
        guide,
        evidence_base=BASE,
        framework=PARTS,
        timetable=ENTRIES,
        sections=(Section("about", "About", body),),
    )


def figure(guide: Guide, name: FigureName) -> Figure:
    worded = worded_figure(guide, name)
    assert worded is not None
    return worded.figure


def page_of(guide: Guide, page_id: str = "about") -> Page:
    rendered = render_guide(guide, JobControl())
    return next(page for page in rendered.pages if page.id == page_id)


def html_of(page: Page) -> str:
    return "".join(part.html for part in page.parts)


def with_body(guide: Guide, body: str) -> Guide:
    return replace(guide, sections=(Section("about", "About", body),))


def test_evidence_counts_studies_and_never_adds_them_up(full: Guide) -> None:
    made = figure(full, FigureName.EVIDENCE)
    assert made.rows == (
        FigureRow("Impact studies", mark="not-stated", words="Not stated", number=1_021),
        FigureRow("Survey", mark="uk", words="UK", number=1),
    )
    assert "Impact studies: 1,021. Where: not stated. Survey: 1. Where: UK." in made.text
    assert "1,022" not in made.text


def test_evidence_says_countries_and_what_is_not_known_beneath(full: Guide) -> None:
    worded = worded_figure(full, "evidence")
    assert worded is not None
    assert worded.notes == ("Countries: UK, USA.", "The split was not found.")
    assert worded.rows[0][-1] == Cell(sources=("k1", "k2"))


def test_outcomes_stand_under_this_guides_own_labels_only(full: Guide) -> None:
    foreign = replace(full.recommendations[1], strength=Grade("other", "Another guide's label"))
    foreign = replace(foreign, outcomes=("Elsewhere",))
    made = figure(
        replace(full, recommendations=(full.recommendations[0], foreign)), FigureName.OUTCOMES
    )
    assert {row.group for row in made.rows} == {"Strong evidence"}
    assert "Another guide's label" not in made.text
    assert [row.label for row in made.rows] == ["More children stay", "Fewer moves"]
    assert {row.link for row in made.rows} == {"guide:sample/navigator"}


def test_outcomes_name_what_is_left_out_for_want_of_a_label(full: Guide) -> None:
    worded = worded_figure(full, "outcomes")
    assert worded is not None
    assert "no strength label is known: Second offer; Third." in worded.notes[-1]


def test_the_framework_is_laid_from_principles_to_enablers_with_links(full: Guide) -> None:
    made = figure(full, FigureName.FRAMEWORK)
    assert [(row.mark, row.number, row.link) for row in made.rows] == [
        ("principle", 0, "guide:sample/voice"),
        ("outcome", 2, "guide:sample/home"),
        ("outcome", 1, "guide:sample/safe"),
        ("enabler", 0, "guide:sample/team"),
    ]
    assert "2 outcomes: 2. A stable home; 1. Safe." in made.text
    assert "1 enabler: Work as a team." in made.text


def test_the_framework_is_captioned_in_the_guides_own_words(full: Guide) -> None:
    titled = replace(full, titles=(ListTitle("framework", "Principles, as others report them"),))
    assert figure(titled, FigureName.FRAMEWORK).caption == "Principles, as others report them"


def test_the_timetable_puts_what_has_no_date_last_and_says_so(full: Guide) -> None:
    made = figure(full, FigureName.TIMETABLE)
    assert [(row.group, row.label, row.mark) for row in made.rows] == [
        ("14 October 2024", "Out", "published"),
        ("March 2025", "Soon", "in-preparation"),
        ("2025/26", "Year", "planned"),
        (DATE_UNKNOWN, "Some day", "planned"),
    ]
    assert [row.link for row in made.rows] == ["guide:sample", "", "", ""]
    assert made.text.startswith("Timeline: 1 published, 1 in preparation, 2 planned.")


@pytest.mark.parametrize("name", [*FigureName, "nothing", ""])
def test_a_guide_without_the_data_has_no_figure(guide: Guide, name: str) -> None:
    bare = replace(guide, recommendations=(), framework=(), timetable=(), evidence_base=None)
    assert worded_figure(bare, name) is None


@pytest.mark.parametrize("name", list(FigureName))
def test_a_page_holds_picture_caption_and_equal_table(full: Guide, name: FigureName) -> None:
    worded = worded_figure(full, name)
    assert worded is not None
    page = page_of(with_body(full, f"Before.\n{{{{figure:{name}}}}}\nAfter."))
    html = html_of(page)
    assert page.figures == (worded.figure,)
    place = re.search(
        r'<p class="figure-caption">(.*?)</p>\s*<p class="figure">(<img [^>]*>)</p>'
        r'(.*?)<h3 class="figure-table">The same as a table</h3>\s*<table (.*?)</table>',
        html,
        re.DOTALL,
    )
    assert place is not None
    assert place[1] == worded.figure.caption
    assert f'src="figure:{name}"' in place[2]
    assert f'alt="{worded.figure.text}"' in place[2]
    table = place[4]
    assert table.count("<th>") == len(worded.head)
    assert table.count("<tr") == len(worded.rows) + 1
    for row in worded.figure.rows:
        assert row.label in table
        assert not row.link or f'href="{row.link}"' in table
    assert html.index("Before.") < place.start() < place.end() < html.index("After.")


def test_sources_of_numbers_are_cited_in_the_table(full: Guide) -> None:
    html = html_of(page_of(full))
    assert '<a class="cite" href="guide:sample/k2" title="Second &amp; source">[2]</a>' in html
    rendered = render_guide(full, JobControl())
    sources = next(page for page in rendered.pages if page.id == "sources")
    assert 'href="guide:sample/about"' in html_of(sources)


def test_the_plain_text_says_the_table_and_not_the_picture_again(full: Guide) -> None:
    rendered = render_guide(full, JobControl())
    text = next(text for text in rendered.texts if text.item == "about").body
    assert "Impact studies 1,021" in text.replace(":", "")
    assert "Bar chart" not in text


def test_figures_survive_the_store_of_rendered_pages(full: Guide) -> None:
    graded = replace(full.recommendations[0], strength=full.scale.grades[0])
    sound = replace(full, recommendations=(graded,), studies=(), indicators=())
    sound = replace(sound, contents=page_ids(replace(sound, contents=())))
    rendered = render_guide(sound, JobControl())
    again = from_bytes(to_bytes(rendered))
    assert again == rendered
    assert [each.name for each in page_of(full).figures] == list(FigureName)


HOSTILE = (
    "![Fake](figure:evidence)",
    "![Fake][x]\n\n[x]: figure:evidence",
    '<img src="figure:evidence" alt="Fake">',
    "![Fake](images/figure:evidence)",
    "![Fake](<figure:evidence>)",
    "<figure name='evidence'></figure>",
    "`{{figure:evidence}}`",
    "    {{figure:evidence}}",
    "Words {{figure:evidence}} in a line",
    "{{figure:nothing}}",
    "{{figure:evidence|x}}",
    "{{ figure:evidence }}",
    "> {{figure:evidence}}",
    "- {{figure:evidence}}",
    '!!! note "A"\n    {{figure:evidence}}',
)


@pytest.mark.parametrize("body", HOSTILE)
def test_no_text_can_fake_a_figure(full: Guide, body: str) -> None:
    page = page_of(with_body(full, f"Words.\n\n{body}\n\nMore."))
    assert page.figures == ()
    assert "<img" not in html_of(page)


@pytest.mark.parametrize("body", HOSTILE[:5])
def test_no_text_can_say_false_words_of_a_true_figure(full: Guide, body: str) -> None:
    page = page_of(with_body(full, f"{{{{figure:evidence}}}}\n\n{body}"))
    pictures = re.findall(r"<img[^>]*>", html_of(page))
    assert len(pictures) == 1
    assert "Fake" not in pictures[0]


def test_only_sections_show_figures(full: Guide) -> None:
    principle = KeyPrinciple("lead", "Lead", "Lead.", why="{{figure:evidence}}\n\n{{enquiry}}")
    page = page_of(replace(full, principles=(principle,), enquiry=Enquiry("Us")), "principles")
    assert page.figures == ()
    assert "<img" not in html_of(page)
    assert 'class="enquiry"' not in html_of(page)


def test_marks_in_the_data_stay_letters(full: Guide) -> None:
    label = '<b onclick="x">**Bold** [a](https://example.org) {{enquiry}} ![i](chart.png)'
    base = EvidenceBase((StudyCount(StudyKind.OTHER, 3, label),), (label,), label)
    html = html_of(page_of(with_body(replace(full, evidence_base=base), "{{figure:evidence}}")))
    assert "<b " not in html
    assert "<strong>" not in html
    assert 'href="https://example.org"' not in html
    assert html.count("<img") == 1
    assert html.count("&lt;b onclick=") >= 3


def test_the_sanitiser_lets_through_only_the_figures_of_this_page() -> None:
    html = '<img src="figure:evidence" alt="A"><img src="figure:framework" alt="B">'
    assert 'src="figure:evidence"' in sanitised(html, (), {"figure:evidence"})
    assert "figure:framework" not in sanitised(html, (), {"figure:evidence"})
    assert "figure:" not in sanitised(html)
    link = '<a href="figure:evidence">x</a>'
    assert "figure:" not in sanitised(link, (), {"figure:evidence"})


def test_the_enquiry_is_a_button_without_a_link_of_its_own(full: Guide) -> None:
    asked = replace(with_body(full, "Ask.\n{{enquiry}}\nEnd."), enquiry=Enquiry("Us"))
    html = html_of(page_of(asked))
    assert '<td class="enquiry">Write an enquiry</td>' in html
    assert "do:" not in html
    assert html.index("Ask.") < html.index("Write an enquiry") < html.index("End.")


def test_a_guide_without_a_form_shows_no_button(full: Guide) -> None:
    assert 'class="enquiry"' not in html_of(page_of(with_body(full, "{{enquiry}}")))


@pytest.mark.parametrize("body", ["[Go](do:enquiry)", "<do:enquiry>", "![x](do:enquiry)"])
def test_no_text_can_open_the_form(full: Guide, body: str) -> None:
    asked = replace(with_body(full, body), enquiry=Enquiry("Us"))
    assert 'href="do:' not in html_of(page_of(asked))
