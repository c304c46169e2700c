"""An example of a macOS configuration profile (mobileconfig) with every policy in it."""

from __future__ import annotations

import plistlib
import uuid
from typing import Any

from policy_names import example_of

from reader.settings.carriers.profile import DOMAIN
from reader.settings.carriers.shape import RECOMMENDED
from reader.settings.declared import POLICIES
from reader.settings.setting import Managed

SEED = uuid.UUID("6f0b7a6e-3f0c-4a58-9d3f-0f6a6d1a9b52")
"""Makes the same identifiers at each run; a profile of one's own needs its own."""


def profile() -> bytes:
    """The profile, to be cut down to what an organisation means to set."""
    enforced = {s.key: example_of(s) for s in POLICIES if s.managed is Managed.FULL}
    suggested = {s.key: example_of(s) for s in POLICIES if s.managed is Managed.SUGGESTED}
    settings: dict[str, Any] = {
        **_payload("settings", "com.apple.ManagedClient.preferences", "Policies"),
        "PayloadContent": {
            DOMAIN: {"Forced": [{"mcx_preference_settings": {**enforced, RECOMMENDED: suggested}}]}
        },
    }
    whole = {
        **_payload("profile", "Configuration", "Practice Guides Reader"),
        "PayloadDescription": "An example with every policy. Remove what you do not mean to set.",
        "PayloadScope": "System",
        "PayloadContent": [settings],
    }
    return plistlib.dumps(whole, sort_keys=True)


def _payload(name: str, kind: str, title: str) -> dict[str, Any]:
    identifier = f"{DOMAIN}.{name}"
    return {
        "PayloadType": kind,
        "PayloadVersion": 1,
        "PayloadIdentifier": identifier,
        "PayloadUUID": str(uuid.uuid5(SEED, identifier)).upper(),
        "PayloadDisplayName": title,
    }
