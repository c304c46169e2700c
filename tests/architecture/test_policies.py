"""Every policy has a test of what it does, an entry in the templates and a row in the page."""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reader.settings.declared import POLICIES
from reader.settings.setting import Managed, Setting

TEMPLATE = "build/policy/templates/PracticeGuidesReader.admx"
PAGE = "docs/policies.md"
BEHAVIOUR = ("tests/unit/services/test_policy_effects.py", "tests/ui/test_policy_effects.py")


def behaviour_tests(modules: dict[str, ast.Module]) -> dict[str, str]:
    """Each test of what policies do, and where it is."""
    return {
        node.name: path
        for path in BEHAVIOUR
        for node in modules[path].body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_policy_")
    }


@pytest.mark.parametrize("setting", POLICIES, ids=lambda setting: setting.key)
def test_every_policy_has_a_test_of_what_it_does(
    setting: Setting, modules: dict[str, ast.Module]
) -> None:
    name = f"test_policy_{setting.key.replace('-', '_')}_"
    found = [test for test in behaviour_tests(modules) if test.startswith(name)]
    assert found, f"none of {BEHAVIOUR} has a test that begins with {name}"


def test_every_such_test_is_about_a_policy(modules: dict[str, ast.Module]) -> None:
    keys = [setting.key.replace("-", "_") for setting in POLICIES]
    for test in behaviour_tests(modules):
        assert any(test.startswith(f"test_policy_{key}_") for key in keys), test


@pytest.mark.parametrize("setting", POLICIES, ids=lambda setting: setting.key)
def test_every_policy_has_a_template_entry_and_a_row(setting: Setting, root: Path) -> None:
    template = ET.parse(root / TEMPLATE)
    names = [element.get("valueName") for element in template.iter()]
    both = 1 if setting.managed is Managed.SUGGESTED else 2
    assert names.count(setting.key) == both
    assert f"\n### {setting.key}\n" in (root / PAGE).read_text(encoding="utf-8")
