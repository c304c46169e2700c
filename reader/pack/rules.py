"""The numbered rules for a guide's source; the table in guides/README.md repeats them."""

from __future__ import annotations

from reader.pack.finding import Rule, Severity

_E = Severity.ERROR
_W = Severity.WARNING

UNREADABLE = Rule("G001", _E, "A file or folder cannot be read", "Put a plain file in its place.")
TOO_BIG = Rule("G002", _E, "A file is too big", "Split it, or make it smaller.")
NOT_TEXT = Rule(
    "G003", _E, "A file is not plain UTF-8 text", "Save it as UTF-8 in a plain text editor."
)
INVALID_TOML = Rule("G004", _E, "TOML cannot be read", "Mend the TOML at this line.")
FRONT_MATTER = Rule(
    "G005",
    _E,
    "A Markdown file has no front matter",
    "Begin the file with TOML between two lines of +++.",
)
UNKNOWN_FIELD = Rule("G006", _E, "A field is not known", "Remove it, or mend its spelling.")
WRONG_VALUE = Rule(
    "G007", _E, "A value is of the wrong type or not allowed", "See the format for its values."
)
REQUIRED = Rule("G008", _E, "A required field is missing or empty", "Add it.")
MALFORMED_ID = Rule(
    "G009", _E, "An id is malformed or reserved", "Use lower-case words joined by hyphens."
)
DUPLICATE_ID = Rule(
    "G010", _E, "An id is used twice", "Give each item, term and source an id of its own."
)
PROVENANCE = Rule(
    "G011", _E, "Provenance is missing", "Say in guide.toml where the guide comes from."
)
DEAD_LINK = Rule(
    "G012", _E, "A link inside the guide leads nowhere", "Mend the id, or add what it names."
)
DEAD_GUIDE_LINK = Rule(
    "G013", _E, "A link to a known guide names no item there", "Mend the id of the item."
)
UNKNOWN_GUIDE = Rule(
    "G014",
    _W,
    "A link leads to a guide that was not checked",
    "Mend the guide's id, or check that guide's folder in the same command.",
)
UNKNOWN_STRENGTH = Rule(
    "G015",
    _E,
    "A strength is not on this guide's scale",
    "Use an id from the strength list in guide.toml, or leave it out.",
)
PRINCIPLE_STRENGTH = Rule(
    "G016", _E, "A key principle carries a strength", "Remove it: only recommendations have one."
)
NO_SOURCE = Rule("G017", _E, "A statement has no source", "Name at least one id from sources.toml.")
LAYER = Rule(
    "G018", _E, "A layer is unknown, repeated or missing", "Put the text under a layer heading."
)
UNKNOWN_PAGE = Rule(
    "G019", _E, "The contents name a page that is not there", "Remove it, or add the page."
)
NOT_IN_CONTENTS = Rule(
    "G020", _E, "A page is not named in the contents", "Add it to contents in guide.toml."
)
NO_ALT = Rule(
    "G021",
    _E,
    "A picture has no alternative text",
    "Say in the square brackets what it shows.",
)
MISSING_IMAGE = Rule(
    "G022", _E, "A picture's file is missing", "Add the file to images, or mend the name."
)
UNUSED_IMAGE = Rule(
    "G023", _W, "A picture is never shown", "Show it on a page, or delete the file."
)
BAD_IMAGE = Rule(
    "G024", _E, "A picture's file cannot be used", "Save it again as a PNG, JPEG or WebP file."
)
HEADING = Rule("G025", _E, "A heading skips a level", "Go down one level at a time, from ##.")
LONG_SENTENCE = Rule("G026", _E, "A sentence has more than 25 words", "Make two sentences of it.")
RAW_HTML = Rule("G027", _E, "Raw HTML", "Use Markdown instead; write &lt; for a less-than sign.")
EXTERNAL = Rule(
    "G028", _E, "A picture comes from elsewhere", "Copy the file to images and name it alone."
)
LINK_SCHEME = Rule(
    "G029",
    _E,
    "A link or address is not of an allowed kind",
    "Use guide:, https:, mailto: or tel:.",
)
CARD = Rule(
    "G030", _E, "A recommendation's card is misplaced", "Put it on a line of its own in a section."
)
UNEXPECTED = Rule(
    "G031", _W, "A file or folder is not part of a guide", "Move it away, or mend its name."
)
CALLOUT = Rule("G032", _E, "A callout is of an unknown kind", "Use note, caution, example or gap.")
PACK_REFUSED = Rule(
    "G033", _E, "A pack breaks the format or a limit", "Build the pack again from its folder."
)
FIGURE = Rule(
    "G034", _E, "A figure has no data", "Give the guide the data, or leave the figure out."
)
LENGTHY_SENTENCE = Rule(
    "G035", _W, "A sentence has more than 20 words", "Say it in two, or in fewer words."
)
UNPROVED_STRENGTH = Rule(
    "G036",
    _E,
    "A strength is not proved",
    "Name the publisher's own source, and a confirmed fact that supports it; or leave it out.",
)
UNPROVED_PROGRAMME = Rule(
    "G037",
    _E,
    "A programme that a recommendation names is not proved",
    "Name the publisher's own source, and a confirmed fact that supports it; or leave it out.",
)
NUMBERING = Rule(
    "G038", _E, "A number looks official", "Name the recommendation or principle by its title."
)
ONE_WAY = Rule(
    "G039", _W, "A related item does not name this one", "Add this item's address there, too."
)
FACT = Rule(
    "G040", _E, "A row of the facts is incomplete", "Say where it stands, or why it does not."
)

RULES: tuple[Rule, ...] = (
    UNREADABLE,
    TOO_BIG,
    NOT_TEXT,
    INVALID_TOML,
    FRONT_MATTER,
    UNKNOWN_FIELD,
    WRONG_VALUE,
    REQUIRED,
    MALFORMED_ID,
    DUPLICATE_ID,
    PROVENANCE,
    DEAD_LINK,
    DEAD_GUIDE_LINK,
    UNKNOWN_GUIDE,
    UNKNOWN_STRENGTH,
    PRINCIPLE_STRENGTH,
    NO_SOURCE,
    LAYER,
    UNKNOWN_PAGE,
    NOT_IN_CONTENTS,
    NO_ALT,
    MISSING_IMAGE,
    UNUSED_IMAGE,
    BAD_IMAGE,
    HEADING,
    LONG_SENTENCE,
    RAW_HTML,
    EXTERNAL,
    LINK_SCHEME,
    CARD,
    UNEXPECTED,
    CALLOUT,
    PACK_REFUSED,
    FIGURE,
    LENGTHY_SENTENCE,
    UNPROVED_STRENGTH,
    UNPROVED_PROGRAMME,
    NUMBERING,
    ONE_WAY,
    FACT,
)
"""Every rule, in the order of its number."""
