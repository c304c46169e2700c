"""Group Policy templates (ADMX and ADML) of the declared policies."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from policy_names import pascal

from reader.paths import POLICY_PLACES
from reader.settings.carriers.shape import RECOMMENDED
from reader.settings.declared import POLICIES
from reader.settings.setting import Managed, Setting
from reader.settings.settling import Level

KEY = POLICY_PLACES["win32"]
XMLNS = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
LANGUAGES = ("en-GB", "en-US")
"""en-US is where the Group Policy editor looks when a language is not there."""
REVISION = "1.0"
CATEGORIES = {Level.ENFORCED: "Enforced", Level.RECOMMENDED: "Recommended"}
CATEGORY_WORDS = {
    "Reader": "Practice Guides Reader",
    "Enforced": "Set for everybody",
    "Recommended": "Suggested, and free to change",
}
SUPPORTED = "Practice Guides Reader, on any Windows that it runs on"
MOST_ENTRIES = 100_000
"""Letters that a list may have."""


def levels_of(setting: Setting) -> tuple[Level, ...]:
    """How an organisation may set it."""
    return (Level.RECOMMENDED,) if setting.managed is Managed.SUGGESTED else tuple(Level)


def policy_id(setting: Setting, level: Level) -> str:
    """The name of a policy in the templates."""
    return pascal(setting.key) + ("" if level is Level.ENFORCED else RECOMMENDED)


def admx() -> bytes:
    """What there is to set, for every language."""
    root = ET.Element("policyDefinitions", xmlns=XMLNS, revision=REVISION, schemaVersion="1.0")
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", prefix="reader", namespace="PracticeGuides.Policies.Reader")
    ET.SubElement(root, "resources", minRequiredRevision=REVISION)
    supported = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(supported, "definition", name="Any", displayName="$(string.SupportedOn)")
    categories = ET.SubElement(root, "categories")
    for name in CATEGORY_WORDS:
        category = ET.SubElement(
            categories, "category", name=name, displayName=f"$(string.Category{name})"
        )
        if name != "Reader":
            ET.SubElement(category, "parentCategory", ref="Reader")
    policies = ET.SubElement(root, "policies")
    for level in Level:
        for setting in POLICIES:
            if level in levels_of(setting):
                _policy(policies, setting, level)
    return _written(root)


def _policy(parent: ET.Element, setting: Setting, level: Level) -> None:
    name = policy_id(setting, level)
    key = KEY if level is Level.ENFORCED else f"{KEY}\\{RECOMMENDED}"
    attributes = {
        "name": name,
        "class": "Both",
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}Explain)",
        "key": key,
    }
    flag = isinstance(setting.default, bool)
    if flag:
        attributes["valueName"] = setting.key
    else:
        attributes["presentation"] = f"$(presentation.{name})"
    policy = ET.SubElement(parent, "policy", attributes)
    ET.SubElement(policy, "parentCategory", ref=CATEGORIES[level])
    ET.SubElement(policy, "supportedOn", ref="Any")
    if flag:
        for tag, number in (("enabledValue", "1"), ("disabledValue", "0")):
            ET.SubElement(ET.SubElement(policy, tag), "decimal", value=number)
        return
    elements = ET.SubElement(policy, "elements")
    common = {"id": "Value", "valueName": setting.key}
    if setting.form and setting.several:
        ET.SubElement(elements, "multiText", common, maxLength=str(MOST_ENTRIES))
    elif setting.form or setting.several:
        ET.SubElement(elements, "text", common)
    elif setting.choices:
        choice = ET.SubElement(elements, "enum", common, required="true")
        for each in setting.choices:
            string = f"$(string.{pascal(setting.key)}Is{pascal(each.word)})"
            item = ET.SubElement(choice, "item", displayName=string)
            ET.SubElement(ET.SubElement(item, "value"), "string").text = each.word
    else:
        bounds = {"minValue": str(int(setting.least)), "maxValue": str(int(setting.most))}
        ET.SubElement(elements, "decimal", common | bounds, required="true")


def adml() -> bytes:
    """The words of the templates."""
    root = ET.Element(
        "policyDefinitionResources", xmlns=XMLNS, revision=REVISION, schemaVersion="1.0"
    )
    ET.SubElement(root, "displayName").text = CATEGORY_WORDS["Reader"]
    ET.SubElement(root, "description").text = "Policies of Practice Guides Reader."
    resources = ET.SubElement(root, "resources")
    strings = ET.SubElement(resources, "stringTable")
    shapes = ET.SubElement(resources, "presentationTable")

    def say(name: str, words: str) -> None:
        ET.SubElement(strings, "string", id=name).text = words

    say("SupportedOn", SUPPORTED)
    for name, words in CATEGORY_WORDS.items():
        say(f"Category{name}", words)
    for setting in POLICIES:
        for each in () if setting.several else setting.choices:
            say(f"{pascal(setting.key)}Is{pascal(each.word)}", each.title)
        for level in levels_of(setting):
            name = policy_id(setting, level)
            say(name, setting.title)
            say(f"{name}Explain", explain(setting, level))
            if not isinstance(setting.default, bool):
                _presentation(ET.SubElement(shapes, "presentation", id=name), setting)
    return _written(root)


def explain(setting: Setting, level: Level) -> str:
    """What a policy does and how it is written, in full sentences."""
    told = [setting.meaning, setting.advice, f"The value must be {setting.rule}."]
    if isinstance(setting.default, bool):
        told[2] = "Enabled means yes, and Disabled means no."
    elif setting.between == ",":
        told[2] = f"Write words with commas between: {_words(setting)}."
    elif setting.between:
        told[2] = f"Write {setting.rule}, one a line."
    if level is Level.ENFORCED:
        told.append("Nobody can change what is set here.")
    else:
        told.append("It holds until a person chooses something else.")
    return " ".join(each for each in told if each)


def _words(setting: Setting) -> str:
    return ", ".join(choice.word for choice in setting.choices)


def _presentation(parent: ET.Element, setting: Setting) -> None:
    if setting.form and setting.several:
        shown = ET.SubElement(parent, "multiTextBox", refId="Value", defaultHeight="6")
        shown.text = setting.title
    elif setting.form or setting.several:
        ET.SubElement(ET.SubElement(parent, "textBox", refId="Value"), "label").text = setting.title
    elif setting.choices:
        ET.SubElement(parent, "dropdownList", refId="Value").text = setting.title
    else:
        default = str(int(float(setting.default)))
        shown = ET.SubElement(parent, "decimalTextBox", refId="Value", defaultValue=default)
        shown.text = f"{setting.title} ({setting.unit})"


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
