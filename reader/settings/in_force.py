"""InForce: a value that holds, and who decided it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reader.settings.setting import Setting, Value


class Source(Enum):
    """Who decided a value; a source that stands earlier here comes before a later one."""

    ENFORCED = "enforced"
    USER = "user"
    RECOMMENDED = "recommended"
    DEFAULT = "default"


class InForce(NamedTuple):
    """What holds for one setting, who decided it, and in which file or key an organisation did."""

    setting: Setting
    value: Value
    source: Source
    origin: str = ""
