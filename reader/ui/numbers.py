"""Numbers of the Qt values that are needed before the first paint, for ``setProperty``.

The class ``Qt`` (Qt's namespace) is made whole when it is first named: 500 keys and all, which
takes as long as a fifth of a bare window's start. Until the first paint nothing names it; what is
a property is set by its number, and modules say ``QtCore.Qt`` where they need it later. A test
compares every number with Qt's own, and another one sees that the class is not there too early.
"""

from __future__ import annotations

NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus
STRONG_FOCUS = 11  # Qt.FocusPolicy.StrongFocus
BAR_AS_NEEDED, BAR_ALWAYS_ON = 0, 2  # Qt.ScrollBarPolicy
BAR_ALWAYS_OFF = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff
PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
TEXT_UNDER_ICON = 3  # Qt.ToolButtonStyle.ToolButtonTextUnderIcon
ELIDE_NONE = 3  # Qt.TextElideMode.ElideNone
SELECT_BY_MOUSE = 1  # Qt.TextInteractionFlag.TextSelectableByMouse
READ_AND_SELECT = 15  # text selectable and links accessible, by mouse and by keyboard
WORD_WRAP = 4096  # Qt.TextFlag.TextWordWrap
WIDGET_SHORTCUT = 0  # Qt.ShortcutContext.WidgetShortcut
LIGHT, DARK = 1, 2  # Qt.ColorScheme

DISPLAY_ROLE = 0  # Qt.ItemDataRole.DisplayRole
TOOL_TIP_ROLE = 3  # Qt.ItemDataRole.ToolTipRole
ACCESSIBLE_TEXT_ROLE = 11  # Qt.ItemDataRole.AccessibleTextRole
USER_ROLE = 256  # Qt.ItemDataRole.UserRole
