"""Finding: one thing wrong with a guide, where it is, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding stops a pack from being built."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Finding:
    """One line of the checker's answer.

    ``file`` is relative to the guide's folder, ``line`` counts from 1 (1 also stands for the whole
    file), ``rule`` is an id such as ``G003``.
    """

    file: str
    line: int
    rule: str
    severity: Severity
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule} {self.message} {self.hint}".rstrip()


@dataclass(frozen=True)
class Rule:
    """A numbered rule; ``hint`` says what to do when a finding knows nothing better."""

    id: str
    severity: Severity
    title: str
    hint: str

    def at(self, file: str, line: int, message: str, hint: str = "") -> Finding:
        """A finding of this rule at a place."""
        return Finding(file, max(line, 1), self.id, self.severity, message, hint or self.hint)


class FindingLog:
    """Collects findings while files are read, so that reading never stops at the first."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []

    def add(self, finding: Finding) -> None:
        """Keep one finding."""
        self._findings.append(finding)

    def extend(self, findings: Iterable[Finding]) -> None:
        """Keep several findings."""
        self._findings.extend(findings)

    def sorted(self) -> tuple[Finding, ...]:
        """All findings by file and line, each once."""
        return tuple(sorted(set(self._findings)))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding stops a pack from being built."""
    return any(finding.severity is Severity.ERROR for finding in findings)
