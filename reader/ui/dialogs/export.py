"""ExportDialog: what to export, as which format and where to; it never replaces a file unasked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QWidget,
)

from reader.errors import ReaderError
from reader.jobs import JobControl
from reader.services.exporting import FORMATS, PICTURE
from reader.services.policy_report import SET_BY_ORGANISATION
from reader.translation import tr
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.export_subject import ExportSubject
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.choice_box import ChoiceBox

LETTERS = 8
CHANNEL = "export"


class ExportDialog(DialogFrame):
    """Stays open until the file is there, so that it can say where it went."""

    def __init__(
        self, context: ShellContext, parent: QWidget, subjects: Sequence[ExportSubject]
    ) -> None:
        """``subjects`` are offered in this order; the first is chosen."""
        super().__init__(tr("Export"), parent)
        self._context = context
        self._exporting = context.services.exporting
        self._subjects = subjects
        self._written: Path | None = None
        self._wanted = ("", Path())
        self.subject = ChoiceBox()
        self.formats: dict[str, QRadioButton] = {}
        self._about: dict[str, QLabel] = {}
        self._group = QButtonGroup(self)
        self.told = QLabel()
        self.progress = QProgressBar()
        self.save = QPushButton(tr("Choose where..."))
        self.replace = QPushButton(tr("Replace the file"))
        self.folder = QPushButton(tr("Open the folder"))
        self.stop = QPushButton(tr("Stop"))
        self._arrange()
        self._connect()
        self._offer_formats()

    def reject(self) -> None:
        """Closing stops what is being made."""
        self._context.tasks.cancel(CHANNEL)
        super().reject()

    def _arrange(self) -> None:
        self.subject.setAccessibleName(tr("What to export"))
        self.subject.setAccessibleDescription(tr("What to export"))
        self.subject.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.subject.setMinimumContentsLength(LETTERS)
        for each in self._subjects:
            self.subject.addItem(each.words)
        what = QLabel(tr("&What to export"))
        what.setBuddy(self.subject)
        self.column.addWidget(what)
        self.column.addWidget(self.subject)
        self.column.addWidget(QLabel(tr("Format")))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        named = [(each.id, each.name, each.description) for each in FORMATS]
        for key, name, meaning in (*named, (PICTURE, tr("Picture"), tr("the map alone, as PNG"))):
            box = QRadioButton(name)
            box.setAccessibleDescription(meaning)
            about = QLabel(meaning)
            about.setWordWrap(True)
            set_look(about, Look.MUTED)
            self.formats[key] = box
            self._about[key] = about
            self._group.addButton(box)
            form.addRow(box, about)
        self.column.addLayout(form)
        self._absent = self.say("")
        self._absent.hide()
        self.told.setWordWrap(True)
        set_look(self.told, Look.ADVICE)
        self.told.hide()
        self.progress.setAccessibleName(tr("Progress of the export"))
        self.progress.hide()
        self.column.addWidget(self.told)
        self.column.addWidget(self.progress)
        self.column.addStretch(1)
        set_look(self.save, Look.PRIMARY)
        self.save.setDefault(True)
        action = QDialogButtonBox.ButtonRole.ActionRole
        for button in (self.save, self.replace, self.folder, self.stop):
            self.buttons.addButton(button, action)
        self.finish(QDialogButtonBox.StandardButton.Close)
        for button in (self.replace, self.folder, self.stop):
            button.hide()
        self.resize(560, self.sizeHint().height())

    def _connect(self) -> None:
        self.subject.currentIndexChanged.connect(lambda _row: self._offer_formats())
        self.save.clicked.connect(self._ask_where)
        self.replace.clicked.connect(self._replace)
        self.folder.clicked.connect(self._open_folder)
        self.stop.clicked.connect(self._stop)

    def _offer_formats(self) -> None:
        """Grey out what is not installed, and offer a picture where there is one."""
        picture = bool(self._subjects[self.subject.currentIndex()].picture)
        for part in (self.formats[PICTURE], self._about[PICTURE]):
            part.setVisible(picture)
        missing = [each for each in FORMATS if not self._exporting.has(each)]
        absent = {each.id for each in missing}
        off = {key for key in self.formats if not self._exporting.allows(key)}
        for key, box in self.formats.items():
            box.setEnabled(key not in absent | off)
        told = []
        if missing:
            names = " and ".join(each.name for each in missing)
            told.append(tr("{names} needs a component that is not installed.", names=names))
            told.append(tr("Word and HTML are accessible formats, too."))
        if off:
            told.append(
                tr(
                    "{owner}: the other greyed formats are turned off.",
                    owner=tr(SET_BY_ORGANISATION),
                )
            )
        if len(off) == len(self.formats):
            told = [
                tr(
                    "{owner}: nothing can be exported here.",
                    owner=tr(SET_BY_ORGANISATION),
                )
            ]
        self._absent.setText(" ".join(told))
        self._absent.setVisible(bool(told))
        open_to_choice = [b for b in self.formats.values() if b.isEnabled() and not b.isHidden()]
        self.save.setEnabled(bool(open_to_choice))
        if self._group.checkedButton() not in open_to_choice and open_to_choice:
            open_to_choice[0].setChecked(True)

    def _ask_where(self) -> None:
        key = next(key for key, box in self.formats.items() if box.isChecked())
        suffix, file_filter = f".{PICTURE}", tr("Picture (*.{picture})", picture=PICTURE)
        for each in FORMATS:
            if each.id == key:
                suffix, file_filter = each.suffix, each.file_filter
        stem = self._subjects[self.subject.currentIndex()].stem
        # Asking before a file is replaced is done here: not every system's window does.
        path, _filter = QFileDialog.getSaveFileName(
            self,
            tr("Export"),
            f"{stem}{suffix}",
            file_filter,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not path:
            return
        out = Path(path)
        if out.suffix.lower() != suffix:
            out = out.with_name(out.name + suffix)
        self._wanted = (key, out)
        if os.path.lexists(out):
            self._tell(
                tr("{name} is there already. Replace it, or choose another place.", name=out.name)
            )
            self.replace.show()
            self.replace.setFocus()
        else:
            self._write(overwrite=False)

    def _replace(self) -> None:
        self._write(overwrite=True)

    def _write(self, *, overwrite: bool) -> None:
        key, out = self._wanted
        subject = self._subjects[self.subject.currentIndex()]
        services = self._context.services

        def job(control: JobControl) -> Path:
            exporting = services.exporting
            if key == PICTURE:
                return exporting.write_picture(subject.picture, out, control, overwrite=overwrite)
            chosen = next(each for each in FORMATS if each.id == key)
            document = subject.make(services, control)
            return exporting.write(document, chosen, out, control, overwrite=overwrite)

        self._work(on=True)
        self._tell(tr("{name} is being made.", name=out.name))
        self._context.tasks.run(
            job,
            owner=self,
            done=self._done,
            failed=self._failed,
            channel=CHANNEL,
            progress=self._step,
        )

    def _step(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _done(self, path: Path) -> None:
        self._written = path
        self._work(on=False)
        self._tell(tr("Saved {name} in {parent}.", name=path.name, parent=path.parent))
        self.folder.show()
        self.folder.setFocus()

    def _failed(self, error: Exception) -> None:
        self._work(on=False)
        if isinstance(error, ReaderError):
            self._tell(str(error), problem=True)
        else:
            self._context.crashed(error)

    def _stop(self) -> None:
        self._context.tasks.cancel(CHANNEL)
        self._work(on=False)
        self._tell(tr("Stopped. No file was written."))

    def _work(self, *, on: bool) -> None:
        """Show progress and a way to stop, or everything else."""
        self.progress.setRange(0, 0)
        self.progress.setVisible(on)
        self.stop.setVisible(on)
        self.replace.hide()
        self.folder.hide()
        self.subject.setEnabled(not on)
        self.save.setEnabled(not on and self._group.checkedButton() is not None)
        (self.stop if on else self.save).setFocus()

    def _tell(self, words: str, *, problem: bool = False) -> None:
        set_look(self.told, Look.MISTAKE if problem else Look.ADVICE)
        self.told.setText(words)
        self.told.show()
        self.bring_into_view(self.told)
        announce(self, words)

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
