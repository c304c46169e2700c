"""The rich sample guide, as a value and rendered."""

from __future__ import annotations

import pytest

from reader.guide.guide import Guide
from reader.guide.page import RenderedGuide
from reader.jobs import JobControl
from reader.render.rendering import render_guide
from tests.unit.render.sample_guide import sample_guide


@pytest.fixture
def guide() -> Guide:
    """A guide with every kind of item."""
    return sample_guide()


@pytest.fixture
def rendered(guide: Guide) -> RenderedGuide:
    """The sample guide rendered."""
    return render_guide(guide, JobControl())
