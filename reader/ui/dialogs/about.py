"""AboutDialog: version, licences, where things are kept, and the guides installed."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from reader import __version__
from reader.translation import tr, tr_noop
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame

LICENCES: tuple[tuple[str, str], ...] = (
    ("Qt and PySide6", "LGPL version 3"),
    ("Whoosh", "BSD, two clauses"),
    ("Python-Markdown", "BSD, three clauses"),
    ("nh3", "MIT"),
    ("snowballstemmer", "BSD, three clauses"),
    ("python-docx", "MIT"),
    ("lxml", "BSD, three clauses"),
    ("typing_extensions", "Python Software Foundation License 2"),
    ("XlsxWriter", "BSD, two clauses"),
    (tr_noop("Typst, where it is installed"), "Apache License 2.0"),
    ("Atkinson Hyperlegible and Lexend", "SIL Open Font License 1.1"),
)
"""What the program is made with, and the licence of each."""


class AboutDialog(DialogFrame):
    """Facts for people and for whoever supports them; nothing here is sent anywhere."""

    def __init__(self, context: ShellContext, parent: QWidget) -> None:
        super().__init__(tr("About Practice Guides Reader"), parent)
        self.say(tr("Reads, searches and saves practice guides. It never uses a network."))
        text = QPlainTextEdit(about_text(context))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(tr("Version, guides and licences"))
        self.column.addWidget(text, 1)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(620, 520)


def about_text(context: ShellContext) -> str:
    """The facts as plain text."""
    places = context.services.places
    lines = [
        tr(
            "Version {version} (Qt {qt}, Python {python})",
            version=__version__,
            qt=qVersion(),
            python=platform.python_version(),
        ),
        "",
        tr("Guides installed"),
    ]
    lines += [
        "  "
        + tr(
            "{title}, edition {edition} ({kind})",
            title=card.title,
            edition=card.edition,
            kind=tr(card.kind.label),
        )
        for card in context.services.reading.all_cards()
    ]
    lines += ["", tr("Kept on this computer")]
    lines += [
        "  " + tr("What you save: {folder}", folder=places.profile),
        "  " + tr("What can be made again: {folder}", folder=places.cache),
        "",
        tr("Licences"),
    ]
    lines += [f"  {tr(name)}: {licence}" for name, licence in LICENCES]
    return "\n".join(lines)
