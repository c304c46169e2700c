"""The files that IT rolls policies out with: sound, whole, and equal to the declared settings."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from policy_admx import KEY, LANGUAGES, XMLNS, adml, admx, levels_of, policy_id
from policy_files import main, policy_files
from policy_names import example_of, pascal

from reader.settings.carriers.profile import DOMAIN, read_profile
from reader.settings.carriers.registry import Hive, read_registry
from reader.settings.declared import POLICIES
from reader.settings.settling import Level, settle

ROOT = Path(__file__).parents[3]
SPACE = {"p": XMLNS}
FORBIDDEN = ("system", "software\\microsoft", "software\\policies\\microsoft")
"""Roots that Intune refuses in templates of others."""
REFERENCE = re.compile(r"\$\((string|presentation)\.([A-Za-z0-9_]+)\)")


@pytest.fixture(scope="module")
def template() -> ET.Element:
    return ET.fromstring(admx())


@pytest.fixture(scope="module")
def words() -> ET.Element:
    return ET.fromstring(adml())


@pytest.mark.parametrize("name", sorted(policy_files()))
def test_the_files_are_those_of_the_declared_settings(name: str) -> None:
    assert (ROOT / name).read_bytes() == policy_files()[name], "run: python3 dev.py policy-files"


def test_the_generator_writes_what_differs_and_only_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(tmp_path) == 0
    assert capsys.readouterr().out.count("Wrote") == len(policy_files())
    (tmp_path / "docs" / "policies.md").write_text("edited")
    assert main(tmp_path) == 0
    assert capsys.readouterr().out == "Wrote docs/policies.md\n"
    for name, content in policy_files().items():
        assert (tmp_path / name).read_bytes() == content


def test_every_reference_resolves_and_every_word_is_used(
    template: ET.Element, words: ET.Element
) -> None:
    wanted = {
        (kind, name)
        for element in template.iter()
        for value in element.attrib.values()
        for kind, name in REFERENCE.findall(value)
    }
    there = {("string", s.get("id")) for s in words.iterfind(".//p:string", SPACE)}
    there |= {("presentation", p.get("id")) for p in words.iterfind(".//p:presentation", SPACE)}
    assert wanted == there
    assert all(s.text for s in words.iterfind(".//p:string", SPACE))


def test_categories_and_supported_systems_resolve(template: ET.Element) -> None:
    categories = {c.get("name") for c in template.iterfind(".//p:category", SPACE)}
    parents = {c.get("ref") for c in template.iterfind(".//p:parentCategory", SPACE)}
    supported = {d.get("name") for d in template.iterfind(".//p:definition", SPACE)}
    used = {s.get("ref") for s in template.iterfind(".//p:policy/p:supportedOn", SPACE)}
    assert parents <= categories
    assert used <= supported


def test_presentations_name_elements_that_are_there(
    template: ET.Element, words: ET.Element
) -> None:
    shown = {
        p.get("id"): [child.get("refId") for child in p]
        for p in words.iterfind(".//p:presentation", SPACE)
    }
    for policy in template.iterfind(".//p:policy", SPACE):
        found = policy.find("p:elements", SPACE)
        ids = [] if found is None else [element.get("id") for element in found]
        assert shown.get(policy.get("name"), []) == ids


def test_no_key_lies_below_a_forbidden_root(template: ET.Element) -> None:
    keys = {str(policy.get("key")) for policy in template.iterfind(".//p:policy", SPACE)}
    assert keys == {KEY, f"{KEY}\\Recommended"}
    for key in keys:
        assert key.startswith("Software\\Policies\\")
        assert not any(f"{key.lower()}\\".startswith(f"{root}\\") for root in FORBIDDEN)


def test_names_are_unique_and_hold_letters_only(template: ET.Element) -> None:
    names = [str(policy.get("name")) for policy in template.iterfind(".//p:policy", SPACE)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z]+", name) for name in names)
    expected = {policy_id(s, level) for s in POLICIES for level in levels_of(s)}
    assert set(names) == expected
    assert pascal("pack-folders") == "PackFolders"


def test_both_languages_are_there() -> None:
    assert {f"build/policy/templates/{language}/{DOMAIN}.adml" for language in LANGUAGES} <= set(
        policy_files()
    )


def test_what_the_template_writes_into_the_registry_is_understood(template: ET.Element) -> None:
    """A round trip: each policy enabled in the editor, then read back by the program."""
    keys: dict[tuple[Hive, str], dict[str, object]] = {}
    for policy in template.iterfind(".//p:policy", SPACE):
        values = keys.setdefault((Hive.MACHINE, str(policy.get("key"))), {})
        if policy.get("valueName"):
            off = policy.find("p:disabledValue/p:decimal", SPACE)
            assert off is not None
            values[str(policy.get("valueName"))] = int(str(off.get("value")))
        for element in policy.iterfind("p:elements/*", SPACE):
            values[str(element.get("valueName"))] = written(element)
    held = settle(read_registry(lambda hive, key: keys.get((hive, key), {}), KEY))
    assert held.ignored == ()
    for setting in POLICIES:
        for level in levels_of(setting):
            rulings = held.enforced if level is Level.ENFORCED else held.recommended
            assert setting.key in rulings
    assert held.forbids("notes")


def written(element: ET.Element) -> object:
    """What the Group Policy editor writes for the first or least choice of an element."""
    kind = element.tag.removeprefix(f"{{{XMLNS}}}")
    key = element.get("valueName")
    setting = next(each for each in POLICIES if each.key == key)
    if kind == "enum":
        first = element.find("p:item/p:value/p:string", SPACE)
        assert first is not None
        return first.text
    if kind == "decimal":
        return int(str(element.get("minValue")))
    example = example_of(setting)
    if kind == "multiText":
        return example
    assert kind == "text"
    return ",".join(example) if isinstance(example, list) else example


def test_the_profile_is_understood(tmp_path: Path) -> None:
    name = "build/policy/templates/PracticeGuidesReader.mobileconfig"
    profile = plistlib.loads(policy_files()[name])
    content = profile["PayloadContent"][0]["PayloadContent"][DOMAIN]
    values = content["Forced"][0]["mcx_preference_settings"]
    (tmp_path / f"{DOMAIN}.plist").write_bytes(plistlib.dumps(values))
    held = settle(read_profile(tmp_path, "sam"))
    assert held.ignored == ()
    assert {*held.enforced, *held.recommended} == {setting.key for setting in POLICIES}
    identifiers = {profile["PayloadUUID"], profile["PayloadContent"][0]["PayloadUUID"]}
    assert len(identifiers) == 2


def test_the_examples_of_the_page_are_understood(tmp_path: Path) -> None:
    from reader.settings.carriers.folder import read_folder
    from tests.policies import write_policies

    page = policy_files()["docs/policies.md"].decode()
    examples = re.findall(r"\| Example \| `(.+)` \|", page)
    assert len(examples) == len(POLICIES)
    for number, example in enumerate(examples):
        write_policies(tmp_path / "policies", name=f"{number:02}.json").write_text(example)
    held = settle(read_folder(tmp_path / "policies"))
    assert held.ignored == ()
    assert {*held.enforced, *held.recommended} == {setting.key for setting in POLICIES}
