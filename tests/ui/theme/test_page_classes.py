"""Every class that a rendered page may carry has a look; no look is for a class that is gone."""

from __future__ import annotations

import re

from reader.render.classes import CLASS_NAMES
from reader.ui.assembling import VIEW_CLASSES
from reader.ui.theme.page_style import page_style
from reader.ui.theme.tokens import Tokens


def test_the_style_sheet_and_the_renderer_know_the_same_classes(tokens: Tokens) -> None:
    styled = set(re.findall(r"\.([a-z][a-z-]*)", page_style(tokens)))
    assert styled == CLASS_NAMES | VIEW_CLASSES
