"""The names that templates give to policies, and examples of their values."""

from __future__ import annotations

from reader.settings.setting import Setting, Value


def pascal(key: str) -> str:
    """The name of a policy where no hyphen may stand: ``pack-folders`` is ``PackFolders``."""
    return "".join(word.capitalize() for word in key.split("-"))


def example_of(setting: Setting) -> Value | list[str]:
    """A value that is not the default, as a policy file holds it."""
    value = setting.example
    if value is None:
        value = not setting.default
    return list(setting.entries(value)) if setting.between else value
