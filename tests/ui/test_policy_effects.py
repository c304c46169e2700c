"""What each policy does to the window: what is locked says so, and nothing goes round it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from reader.jobs import JobControl
from reader.paths import Places
from reader.services.policy_report import SET_BY_ORGANISATION
from reader.ui.context import Notice
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.link import SCHEMES, LinkDialog
from reader.ui.dialogs.note import NoteDialog
from reader.ui.dialogs.plan_entry import PlanEntryDialog
from reader.ui.dialogs.source import SourceDialog
from reader.ui.navigator import Spot
from tests.policies import governed_by
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import ABOUT, GUIDES, HOME, OUTSIDE, VISITS, pack_guide, write_guide
from tests.ui.workspace import fill_workspace, plan_page

Under = Callable[..., Shell]


class Outside(QObject):
    """What the system would have opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def outside(qapp: QApplication) -> Iterator[Outside]:
    made = Outside()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, made, "open_url")  # type: ignore[arg-type]  # wants text
    yield made
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def under(open_shell: Opener, places: Places, tmp_path: Path) -> Under:
    """Opens the window on a computer with these policies."""

    def begin(
        enforced: dict[str, object] | None = None, recommended: dict[str, object] | None = None
    ) -> Shell:
        governed = governed_by(places, tmp_path / "policies", enforced, recommended)
        return open_shell(where=governed).show()

    return begin


def enabled(shell: Shell, action: str) -> bool:
    return shell.window.actions_[action].isEnabled()


@pytest.mark.parametrize("level", ["enforced", "recommended"])
def test_policy_theme_is_a_first_value_that_anybody_may_change(under: Under, level: str) -> None:
    rules: dict[str, object] = {"theme": "high-contrast"}
    shell = under(rules) if level == "enforced" else under(None, rules)
    assert shell.context.theme.tokens.name == "high-contrast"
    shell.run("theme.cream")
    assert shell.context.theme.tokens.name == "cream"
    again = under(None, rules)
    assert again.context.theme.tokens.name == "cream"


def test_policy_zoom_is_a_first_value_that_anybody_may_change(under: Under) -> None:
    shell = under(None, {"zoom": 200})
    assert shell.application.appearance.zoom == 200
    shell.run("view.smaller")
    assert shell.application.appearance.zoom == 175


def test_policy_font_is_a_first_value_that_anybody_may_change(under: Under) -> None:
    shell = under(None, {"font": "lexend"})
    assert shell.application.appearance.font == "lexend"
    assert shell.window.actions_["font.lexend"].isChecked()
    shell.run("font.system")
    assert shell.application.appearance.font == "system"


def test_policy_start_opens_the_shelf_whatever_was_read(under: Under) -> None:
    under().read(VISITS)
    shell = under({"start": "guides"})
    assert shell.window.current_page() is shell.guides
    assert under().window.current_page() is not shell.guides


def test_policy_ask_before_links_asks_those_who_chose_not_to_be(
    under: Under, outside: Outside
) -> None:
    under().context.services.settings.set("ask-before-links", False)
    shell = under({"ask-before-links": True})
    shell.read(ABOUT).view.link_activated.emit(OUTSIDE)
    shell.idle()
    assert outside.opened == []
    assert shell.dialog(LinkDialog).allowed


def test_policy_external_links_off_opens_nothing_and_lets_copy(
    under: Under, outside: Outside
) -> None:
    shell = under({"external-links": False, "ask-before-links": False})
    shell.read(ABOUT).view.link_activated.emit(OUTSIDE)
    shell.idle()
    dialog = shell.dialog(LinkDialog)
    assert SET_BY_ORGANISATION in shell.words(dialog)
    buttons = [button.text() for button in dialog.findChildren(QPushButton)]
    assert not any(text.startswith("Open") for text in buttons)
    shell.click(shell.button("Copy address", dialog))
    assert QGuiApplication.clipboard().text() == OUTSIDE
    assert outside.opened == []


def test_policy_external_links_off_holds_for_sources_too(under: Under, outside: Outside) -> None:
    shell = under({"external-links": False, "ask-before-links": False})
    shell.read(VISITS).view.link_activated.emit(f"guide:{HOME}/report")
    shell.idle()
    shell.click(shell.button("Open address", shell.dialog(SourceDialog)))
    assert SET_BY_ORGANISATION in shell.words(shell.dialog(LinkDialog))
    assert outside.opened == []


def test_policy_notes_off_says_who_turned_them_off(under: Under) -> None:
    shell = under({"notes": False})
    shell.read(VISITS)
    shell.run("item.note")
    assert shell.window.findChildren(NoteDialog) == []
    assert "Your organisation has turned notes off" in shell.message()


def test_notes_that_one_turned_off_oneself_are_told_apart(under: Under) -> None:
    shell = under()
    shell.context.services.settings.set("notes", False)
    shell.read(VISITS)
    shell.run("item.note")
    assert "You turned notes off in Preferences" in shell.message()


def test_policy_plans_off_offers_no_plan(under: Under) -> None:
    shell = under({"plans": False})
    shell.read(VISITS)
    shell.run("item.plan")
    assert shell.window.findChildren(PlanEntryDialog) == []
    assert "Your organisation has turned plans off" in shell.message()
    shell.go(Spot("plan"))
    page = plan_page(shell)
    assert SET_BY_ORGANISATION in shell.words(page)
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    assert buttons == []


def test_policy_plans_off_leaves_plans_to_be_read(under: Under) -> None:
    fill_workspace(under())
    shell = under({"plans": False})
    shell.go(Spot("plan"))
    page = plan_page(shell)
    assert page.list.model().rowCount() > 0
    assert not page._buttons["entry"].isEnabled()
    assert page._buttons["export"].isEnabled()
    acts = {key for key, act in page._acts.items() if act.isEnabled()}
    assert acts == {"drop", "share"}


def test_policy_export_formats_greys_the_others_and_says_why(under: Under) -> None:
    shell = under({"export-formats": ["html", "md"]})
    shell.read(VISITS)
    shell.run("file.export")
    dialog = shell.dialog(ExportDialog)
    assert {key for key, box in dialog.formats.items() if box.isEnabled()} == {"html", "md"}
    assert dialog.formats["html"].isChecked()
    assert f"{SET_BY_ORGANISATION}: the other greyed formats" in shell.words(dialog)


def test_policy_export_formats_may_leave_none(under: Under) -> None:
    shell = under({"export-formats": []})
    shell.read(VISITS)
    shell.run("file.export")
    dialog = shell.dialog(ExportDialog)
    assert not any(box.isEnabled() for box in dialog.formats.values())
    assert not dialog.save.isEnabled()
    assert f"{SET_BY_ORGANISATION}: nothing can be exported here." in shell.words(dialog)


def test_policy_export_formats_holds_for_pages_and_plans(
    under: Under, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_workspace(under())
    asked: list[object] = []

    def ask(*where: object, **_more: object) -> tuple[str, str]:
        asked.append(where)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    shell = under({"export-formats": ["docx"]})
    shell.read(VISITS)
    shell.run("file.pdf")
    assert asked == []
    assert "turned this kind of file off" in shell.message()
    shell.go(Spot("plan"))
    menu = plan_page(shell)._buttons["export"].menu()
    assert [act.text() for act in menu.actions() if act.isEnabled()] == ["Word..."]
    assert any(SET_BY_ORGANISATION.lower() in act.text() for act in menu.actions())


@pytest.mark.parametrize("on", [True, False])
def test_policy_remember_searches_locks_the_choice(under: Under, on: bool) -> None:
    shell = under({"remember-searches": on})
    shell.go(Spot("search"))
    assert not enabled(shell, "search.remember")
    assert shell.window.actions_["search.remember"].isChecked() is on
    shell.search._start.remember("home visits")
    shell.idle()
    assert shell.context.services.searches.recent() == (("home visits",) if on else ())


@pytest.mark.parametrize("on", [True, False])
def test_policy_update_notice_tells_of_a_new_edition_or_not(
    open_shell: Opener, places: Places, tmp_path: Path, on: bool
) -> None:
    packs, folder = tmp_path / "packs", tmp_path / "folders" / HOME
    pack_guide(write_guide(folder, GUIDES[HOME]), packs)
    own = Places(places.profile, places.cache, packs, places.resources)
    shell = open_shell(where=governed_by(own, tmp_path / "policies", {"update-notice": on})).show()
    told: list[str] = []
    tell = shell.context.tell

    def listen(notice: Notice) -> None:
        told.append(notice.text)
        tell(notice)

    shell.context.tell = listen
    shell.application.prepare()
    shell.idle()
    assert not any("edition" in text for text in told)
    guide = folder / "guide.toml"
    guide.write_text(guide.read_text().replace('edition = "2026.11"', 'edition = "2027.01"'))
    pack_guide(folder, packs)
    shell.application.prepare()
    shell.idle()
    expected = ["New edition: Help at home (edition 2027.01)."] if on else []
    assert [text for text in told if "edition" in text] == expected


def test_policy_history_days_is_kept_at_each_start(under: Under) -> None:
    shell = under({"history-days": 1})
    shell.read(ABOUT).leave()
    shell.idle()
    services = shell.context.services
    assert services.trail.history()
    database = services.places.database
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE history SET visited = '2020-01-01T00:00:00Z'")
        connection.execute("UPDATE places SET visited = '2020-01-01T00:00:00Z'")
    shell.application.prepare()
    shell.idle()
    assert services.trail.history() == ()


def test_policy_data_folder_that_overrules_the_option_is_told(
    open_shell: Opener, places: Places, tmp_path: Path
) -> None:
    from dataclasses import replace

    rules: dict[str, object] = {"data-folder": str(tmp_path / "theirs")}
    governed = governed_by(places, tmp_path / "policies", rules)
    shell = open_shell(where=replace(governed, named=frozenset({"--profile"}))).show()
    assert "--profile was passed over" in shell.message()
    shell.context.services.saving.toggle(VISITS, JobControl())
    assert (tmp_path / "theirs" / "userdata.sqlite3").is_file()
