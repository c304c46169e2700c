"""New identities: random, so that nothing about a person or a machine can be read from them."""

from __future__ import annotations

import secrets


def new_id() -> str:
    """32 hexadecimal digits that no other mark, collection or plan has."""
    return secrets.token_hex(16)
