"""The policies in force: what holds, who decided it and where, and what was passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.settings.declared import POLICIES
from reader.settings.in_force import InForce, Source
from reader.settings.rulings import Ignored
from reader.settings.setting import Setting, Value
from reader.settings.system import read_policies
from reader.translation import tr, tr_noop

if TYPE_CHECKING:
    from reader.services.composition import Services

SET_BY_ORGANISATION = tr_noop("Set by your organisation")
SOURCE_WORDS = {
    Source.ENFORCED: SET_BY_ORGANISATION,
    Source.USER: tr_noop("Chosen by you"),
    Source.RECOMMENDED: tr_noop("Suggested by your organisation"),
    Source.DEFAULT: tr_noop("As the program comes"),
}


class PolicyReport(NamedTuple):
    """Every policy with the value that holds, in the order of their declaration.

    ``place`` is where policies are looked for. ``changed`` says that there are others now than
    were read at the start; they hold from the next start.
    """

    rows: tuple[InForce, ...]
    ignored: tuple[Ignored, ...]
    place: str
    changed: bool


def policy_report(services: Services) -> PolicyReport:
    """What holds in this run of the program; reads the policies again to see whether they changed.

    Reads the disk or the registry: not for the GUI thread.
    """
    settings, place = services.settings, services.places.policies
    return PolicyReport(
        tuple(settings.in_force(setting.key) for setting in POLICIES),
        settings.policies.ignored,
        "" if place is None else str(place),
        read_policies(place) != settings.policies,
    )


def value_words(setting: Setting, value: Value) -> str:
    """A value as people read it: ``Yes``, ``30 days``, ``Word, PDF``, ``Not set``."""
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if setting.choices:
        titles = {choice.word: choice.title for choice in setting.choices}
        words = setting.entries(value) if setting.several else (str(value),)
        return ", ".join(tr(titles[word]) for word in words) or tr("None")
    if isinstance(value, str):
        return ", ".join(setting.entries(value)) or tr("Not set")
    gap = "" if setting.unit == "%" else " "
    return f"{value}{gap}{tr(setting.unit)}"
