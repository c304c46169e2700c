"""A small but realistic set of documents: three guides with rival titles for the same words."""

from __future__ import annotations

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.search.values import SearchDocument

K = ItemKind
TITLES = {
    "kinship-care": "Kinship Care",
    "parenting-0-10": "Parenting Through Adversity: parents of babies and children 0–10",
    "mentoring": "Mentoring and Befriending",
}


def item(
    guide: str,
    name: str,
    kind: ItemKind,
    title: str,
    statement: str = "",
    body: str = "",
    strength: str = "",
    also: tuple[str, ...] = (),
    ages: str = "",
    origin: str = "not-stated",
) -> SearchDocument:
    """One document of the corpus."""
    return SearchDocument(
        Address(guide, name),
        TITLES[guide],
        kind,
        title,
        statement,
        body,
        strength,
        also,
        ages,
        guide_ages="0 to 10" if guide == "parenting-0-10" else "",
        outcomes=("Families stay together",) if guide == "kinship-care" else (),
        enablers=("Good leaders",) if guide == "mentoring" else (),
        status="planned" if guide == "mentoring" else "published",
        origin=origin,
    )


DOCUMENTS = (
    item(
        "kinship-care",
        "navigator",
        K.RECOMMENDATION,
        "Specialist help to find services",
        "Give kinship carers specialist help to find and use the support that is open to them.",
        "Services for kinship families are scattered. A navigator knows the offer and walks the "
        "carer through it. Reviewers judged kinship navigator programmes to have the strongest "
        "evidence of those they looked at. Most trials come from overseas.",
    ),
    item(
        "kinship-care",
        "parenting-support",
        K.RECOMMENDATION,
        "Structured parenting programmes",
        "Offer kinship carers parenting programmes that follow a set structure.",
        "Programmes can ease behaviour that carers find hard. A navigator may tell kinship carers "
        "which groups have places. The relationship between carer and child can grow calmer.",
        "Promising evidence",
    ),
    item(
        "kinship-care",
        "cbt",
        K.RECOMMENDATION,
        "Cognitive behavioural therapy for carers",
        "Offer cognitive behavioural therapy to kinship carers who struggle with behaviour.",
        "The therapy is for the carer, not for the child. Do not offer it off the shelf.",
    ),
    item(
        "kinship-care",
        "allowance",
        K.RECOMMENDATION,
        "Financial support for guardianship",
        "Pay allowances to carers who become a child's legal guardian.",
        "Money lowers one barrier to permanence. In England the nearest order is special "
        "guardianship, and an allowance often stops or shrinks after the first years.",
        "Promising evidence",
    ),
    item(
        "kinship-care",
        "peer-support",
        K.THEME,
        "Contact with other carers",
        "Carers value contact with other kinship carers.",
        "UK interviews stress peers and a working relationship with the practitioner.",
        origin="uk",
    ),
    item(
        "kinship-care",
        "about-kinship",
        K.SECTION,
        "What kinship care is",
        "",
        "Kinship care means that a relative or friend brings up a child. It may rest on special "
        "guardianship orders or on no order at all. Some councils pay an allowance.\n\n"
        "A kinship navigator is one kind of help. " * 3,
    ),
    item(
        "kinship-care",
        "money-in-england",
        K.SECTION,
        "Special guardianship and money",
        "",
        "A special guardianship allowance is means tested in many councils. Rates differ.",
    ),
    item(
        "kinship-care",
        "kinship-navigator-term",
        K.TERM,
        "Kinship navigator",
        "Somebody who guides kinship carers through services.",
        also=("navigator",),
    ),
    item(
        "kinship-care",
        "special-guardianship-order",
        K.TERM,
        "Special guardianship order",
        "A court order that gives a carer parental responsibility until the child is 18.",
        "Councils may pay a special guardianship allowance.",
        also=("SGO", "special guardianship"),
    ),
    item(
        "parenting-0-10",
        "parent-child-relationship",
        K.RECOMMENDATION,
        "The bond between parent and child",
        "Use parenting support to strengthen the parent–child relationship.",
        "Warm, steady contact helps parents and children alike.",
        "Strong evidence",
    ),
    item(
        "parenting-0-10",
        "harm",
        K.RECOMMENDATION,
        "Lower the risk of harm",
        "Make structured parenting support part of a wider network of services.",
        "No single programme mends the relationship of parent and child for good. The child and "
        "the parent both need help, and the relationship with the worker matters.",
        "Promising evidence",
    ),
    item(
        "parenting-0-10",
        "relationship-section",
        K.SECTION,
        "Why the parent–child relationship matters",
        "",
        "Parent and child shape each other. The relationship of a parent and a child is the "
        "ground of development. A parent whose own childhood was hard needs patience.",
    ),
    item(
        "parenting-0-10",
        "match-to-stage",
        K.PRINCIPLE,
        "Fit support to age and stage",
        "Fit support to the stage of the child and the needs of the parent.",
        "Well-being in the first 1,000 days is shared by parent and baby.",
    ),
    item(
        "mentoring",
        "offending",
        K.RECOMMENDATION,
        "Less offending, better lives",
        "Use mentoring with young people in, or close to, the youth justice system.",
        "Mentored young people offended and reoffended less, and fewer were out of work.",
        "Good evidence",
    ),
    item(
        "mentoring",
        "mental-health",
        K.RECOMMENDATION,
        "Better mental health",
        "Offer mentoring joined with skills groups to children in care.",
        "Children aged 9–11 felt less alone. Offending was not measured.",
        "Strong evidence",
        ages="9 to 11",
        origin="overseas",
    ),
    item(
        "mentoring",
        "mentoring-and-offending",
        K.SECTION,
        "Mentoring and offending",
        "",
        "Reviews of mentoring and offending agree that mentoring can lower offending.",
    ),
    item(
        "mentoring",
        "act",
        K.PROGRAMME,
        "ACT",
        "Outreach by adults for young people who leave care.",
        "It lowered offending and arrest. Mentors train for three hours. Zoë’s café hosts it.",
        also=("Adult Connections Team",),
    ),
    item(
        "mentoring",
        "matching",
        K.THEME,
        "Matching mentor and young person",
        "A shared background goes with better engagement.",
        "Ask the young person what matters. Do not match without asking.",
    ),
)
