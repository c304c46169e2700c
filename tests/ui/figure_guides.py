"""A small guide of our own with data for every figure and with an enquiry form."""

from __future__ import annotations

from collections.abc import Mapping

from reader.guide.address import Address
from reader.guide.figure import FigureName

GUIDE_ID = "drawn-help"
FIGURES = {name: Address(GUIDE_ID, f"see-{name}") for name in FigureName}
"""The page that shows each figure, and nothing else."""
ASK = Address(GUIDE_ID, "ask")
PLAN = Address(GUIDE_ID, "plan")
"""A page without figures."""
ASKS = ("Your job role", "Your organisation")
FIRST_OUTCOME = Address(GUIDE_ID, "stay-together")

GUIDE = f"""id = "{GUIDE_ID}"
title = "Drawn help"
publisher = "Example Centre"
published_note = "It is a sample."
edition = "2026.11"
kind = "briefing"
status = "published"
address = "https://example.org/drawn-help"
checked = 2026-11-20
licence = "Not known."
summary = "A sample with every figure."
contents = [
  "plan", "see-evidence", "see-outcomes", "see-framework", "see-timetable", "ask",
  "recommendations", "framework", "timetable", "sources",
]
strength_sources = ["page"]

[[strength]]
id = "strong"
label = "Strong evidence"
definition = "Many good studies agree."

[[strength]]
id = "good"
label = "Good evidence"
definition = "Good studies agree."

[[strength]]
id = "promising"
label = "Promising evidence"
definition = "A few studies agree."

[enquiry]
to = "The authors of the sample"
asks = ["{ASKS[0]}", "{ASKS[1]}"]
note = "An answer may take two weeks."
sources = ["page"]

[evidence]
countries = ["UK", "USA", "New Zealand"]
note = "The split by country was not found."
sources = ["page"]

[[evidence.studies]]
kind = "systematic-review"
number = 106
sources = ["page"]

[[evidence.studies]]
kind = "randomised-trial"
number = 213
what = "Randomised trials of impact"
origin = "overseas"
sources = ["page"]

[[evidence.studies]]
kind = "qualitative"
number = 115
what = "Studies of parents' views and experiences"
origin = "mixed"
sources = ["page"]

[[evidence.studies]]
kind = "implementation"
number = 6
what = "UK studies of how services were run"
origin = "uk"
sources = ["page"]
"""
SOURCES = """[[source]]
id = "page"
title = "The official page"
publisher = "Example Centre"
address = "https://example.org/official"
standing = "publisher"
"""
TIMETABLE = f"""[[entry]]
id = "first"
title = "Drawn help"
when = 2024-10-14
status = "published"
guide = "guide:{GUIDE_ID}"
sources = ["page"]

[[entry]]
id = "later"
title = "Help for foster carers and adoptive parents"
when = "2025-11"
status = "in-preparation"
sources = ["page"]

[[entry]]
id = "some-day"
title = "Help for young people who leave care"
when_note = "The date was not found."
status = "planned"
sources = ["page"]

[[entry]]
id = "next"
title = "Help for schools"
when = "2025/26"
status = "planned"
sources = ["page"]
"""
PARTS = (
    ("welfare", "principle", 0, "The child's welfare comes first"),
    ("wishes", "principle", 0, "Children's wishes and feelings count"),
    ("stay-together", "outcome", 1, "Children and families stay together and get help"),
    ("network", "outcome", 2, "Children are supported by their family network"),
    ("safe", "outcome", 3, "Children are safe in and outside of their homes"),
    ("loving-homes", "outcome", 4, "Children in care have stable, loving homes"),
    ("agencies", "enabler", 0, "Agencies work well together"),
    ("leaders", "enabler", 0, "Leaders make good practice possible"),
    ("workforce", "enabler", 0, "The workforce is equipped"),
)
RECOMMENDATIONS = (
    ("visits", "Home visits", "strong", ("Less harsh parenting", "Better relationships")),
    ("groups", "Groups", "good", ("Less harsh parenting", "Fewer behaviours that challenge")),
    ("online", "Online help", "promising", ("Lower stress of parents",)),
    ("phone", "A phone line", "promising", ("Lower stress of parents",)),
)


def _section(order: int, name: str, title: str, body: str) -> str:
    front = f'id = "{name}"\ntitle = "{title}"\nsources = ["page"]\norder = {order}'
    return f"+++\n{front}\n+++\n{body}\n"


def _part(order: int, name: str, role: str, number: int, title: str) -> str:
    front = f'id = "{name}"\ntitle = "{title}"\nstatement = "It matters."\nrole = "{role}"\n'
    front += f"number = {number}\n" if number else ""
    return f'+++\n{front}sources = ["page"]\norder = {order}\n+++\nMore about it. [@page]\n'


def _recommendation(
    order: int, name: str, title: str, strength: str, outcomes: tuple[str, ...]
) -> str:
    listed = ", ".join(f'"{outcome}"' for outcome in outcomes)
    return (
        f'+++\nid = "{name}"\ntitle = "{title}"\nstatement = "Offer it."\n'
        f'strength = "{strength}"\noutcomes = [{listed}]\nsources = ["page"]\norder = {order}\n'
        "+++\n## Why\nIt helps. [@page]\n"
    )


FILES: Mapping[str, str | bytes] = {
    "guide.toml": GUIDE,
    "sources.toml": SOURCES,
    "timetable.toml": TIMETABLE,
    "sections/plan.md": _section(1, "plan", "A plan", "Words without a figure. [@page]"),
    **{
        f"sections/see-{name}.md": _section(
            10, f"see-{name}", f"See the {name}", f"Look first. [@page]\n\n{{{{figure:{name}}}}}"
        )
        for name in FigureName
    },
    "sections/ask.md": _section(20, "ask", "Ask us", "Write to us. [@page]\n\n{{enquiry}}"),
    **{
        f"framework/{part[0]}.md": _part(10 * order, *part)
        for order, part in enumerate(PARTS, start=1)
    },
    **{
        f"recommendations/{item[0]}.md": _recommendation(10 * order, *item)
        for order, item in enumerate(RECOMMENDATIONS, start=1)
    },
}
