"""The QPalette of a theme, so that whatever no style rule names still has the right colours."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from reader.ui.theme.tokens import Tokens

Role = QPalette.ColorRole

ROLES = (
    (Role.Window, "background"),
    (Role.WindowText, "text"),
    (Role.Base, "surface"),
    (Role.AlternateBase, "sunken"),
    (Role.Text, "text"),
    (Role.Button, "raised"),
    (Role.ButtonText, "text"),
    (Role.BrightText, "text"),
    (Role.ToolTipBase, "raised"),
    (Role.ToolTipText, "text"),
    (Role.PlaceholderText, "muted"),
    (Role.Highlight, "selection"),
    (Role.HighlightedText, "selection_text"),
    (Role.Accent, "accent"),
    (Role.Link, "link"),
    (Role.LinkVisited, "link"),
    (Role.Light, "raised"),
    (Role.Midlight, "line"),
    (Role.Mid, "edge"),
    (Role.Dark, "edge"),
    (Role.Shadow, "edge"),
)
DISABLED = (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText)


def palette(tokens: Tokens) -> QPalette:
    """Build the palette of a theme."""
    made = QPalette()
    for role, token in ROLES:
        made.setColor(role, QColor(tokens.colour(token)))
    for role in DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made
