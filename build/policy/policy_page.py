"""The documentation of policies (docs/policies.md): how they are rolled out, and every one."""

from __future__ import annotations

import json

from policy_names import example_of, pascal

from reader.paths import POLICY_PLACES
from reader.services.policy_report import value_words
from reader.settings.carriers.profile import FILE
from reader.settings.carriers.shape import RECOMMENDED
from reader.settings.declared import POLICIES
from reader.settings.setting import Managed, Setting

HEAD = f"""# Policies

<!-- Generated from reader/settings/declared.py by "python3 dev.py policy-files". Edit that. -->

An organisation can set things for everybody who uses the program, or suggest them.

- **Enforced**: nobody can change it. The window shows "Set by your organisation".
- **Recommended**: it holds until a person chooses something else.

Of several, this order decides: enforced, chosen by the person, recommended, the program's default.
When a policy is withdrawn, what a person chose before holds again.

Policies are read once, when the program starts. To see what holds, open **Help, Policies**, or run:

```sh
reader policy show
reader policy show --json
```

## What is passed over

A name that nobody knows, a value of the wrong kind, and a file that cannot be read are passed over.
They are listed on the Policies page, by `reader policy show`, and in the log, without their values.
Everything else still holds. A bad value does not undo a good one that was read before it.

Colours, text size and font can only be recommended, because people may need others to read at all.

## Where policies are kept

### Windows

Group Policy, or any tool that writes the registry, sets values below this key:

    HKEY_LOCAL_MACHINE\\{POLICY_PLACES["win32"]}

The same key below `HKEY_CURRENT_USER` is read too; the machine's values come before the user's.
Recommended values stand in the key `{RECOMMENDED}` below it.
Yes and no, and numbers, are `REG_DWORD`. Words are `REG_SZ`, and lists are `REG_MULTI_SZ`.

For Group Policy, copy the templates from `build/policy/templates` to the central store:
`PracticeGuidesReader.admx`, and the folders `en-GB` and `en-US` beside it.
Intune takes the same two files under **Import ADMX**.

### Linux

Put JSON files into this folder. They are read in the order of their names, and a later one wins.

    {POLICY_PLACES["linux"]}/*.json

Each file holds two objects; either may be left out.

```json
{{
  "enforced": {{"notes": false, "export-formats": ["docx", "pdf"]}},
  "recommended": {{"zoom": 120}}
}}
```

The folder and its files must have the same owner, who is root, and nobody else may write to them.
A file that others may write to is passed over.

### macOS

A configuration profile sets them for the preference domain `PracticeGuidesReader`.
`build/policy/templates/PracticeGuidesReader.mobileconfig` is an example with every policy in it.
Recommended values stand in a dictionary `{RECOMMENDED}`. The system keeps them here:

    {POLICY_PLACES["darwin"]}/{FILE}

## Every policy
"""

FOOT = """
## What policies do not do

- Packs carry no signature yet, so there are no trusted keys. `trusted-packs` names packs by their
  SHA-256 sums instead: `sha256sum FILE`, or `Get-FileHash FILE`.
- Policies are not a fence against somebody who may run programs of their own. They keep people who
  use this program within what was agreed.
- Notes and plans are not removed by turning them off, and not by `history-days`.
"""


def page() -> bytes:
    """The whole page."""
    parts = [HEAD, *(_part(setting) for setting in POLICIES), FOOT]
    return "".join(parts).encode()


def _part(setting: Setting) -> str:
    value = example_of(setting)
    part = "recommended" if setting.managed is Managed.SUGGESTED else "enforced"
    told = setting.meaning + (f" {setting.advice}" if setting.advice else "")
    rows = (
        ("Name", f"`{setting.key}`"),
        ("In Group Policy", f"{setting.title} (`{pascal(setting.key)}`)"),
        ("Can be", setting.managed.value),
        ("Value", _form(setting)),
        ("Without it", value_words(setting, setting.default)),
        ("Example", f"`{json.dumps({part: {setting.key: value}})}`"),
    )
    table = "".join(f"| {name} | {words} |\n" for name, words in rows)
    return f"\n### {setting.key}\n\n{told}\n\n| | |\n|---|---|\n{table}"


def _form(setting: Setting) -> str:
    if isinstance(setting.default, bool):
        return "`true` or `false`; in the registry 1 or 0"
    if setting.choices:
        words = ", ".join(f"`{choice.word}`" for choice in setting.choices)
        return f"a list of {words}" if setting.several else f"one of {words}"
    if setting.form:
        return f"a list of {setting.rule}" if setting.several else setting.rule
    return setting.rule.removeprefix("from ")
