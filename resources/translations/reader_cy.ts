<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>Reader</name>
    <message>
        <source>The accessible PDF could not be made; nothing was written.</source>
        <extracomment>reader/export/accessible_pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Word or HTML: both are accessible.</source>
        <extracomment>reader/export/accessible_pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison takes {fewest} to {most} different items; nothing was written.</source>
        <extracomment>reader/export/building.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name each item once.</source>
        <extracomment>reader/export/building.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} names no item of an installed guide; nothing was written.</source>
        <extracomment>reader/export/building.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for it, and use the address that the result shows.</source>
        <extracomment>reader/export/building.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export format {format_id!r}; nothing was written.</source>
        <extracomment>reader/export/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these: {known}.</source>
        <extracomment>reader/export/formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no export of this reader, or is damaged; nothing was read.</source>
        <extracomment>reader/export/json_data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again as JSON.</source>
        <extracomment>reader/export/json_data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK evidence</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overseas evidence</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK and overseas evidence</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the studies were done is not stated</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umbrella review</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umbrella reviews</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systematic review</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systematic reviews</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact studies</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact study</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomised trial</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomised trials</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quasi-experimental study</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quasi-experimental studies</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implementation studies</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implementation study</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualitative studies</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualitative study</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study of views and experiences</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies of views and experiences</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surveys</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other studies</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other study</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review behind this guide</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the studies behind this guide</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the guide&apos;s review included it was not found</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related work, apart from this guide&apos;s review</source>
        <extracomment>reader/guide/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher&apos;s own page</source>
        <extracomment>reader/guide/items.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supporting source</source>
        <extracomment>reader/guide/items.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principle</source>
        <extracomment>reader/guide/items.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principles</source>
        <extracomment>reader/guide/items.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>reader/guide/items.py, reader/services/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <extracomment>reader/guide/items.py, reader/services/overview.py, reader/settings/declared.py, reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabler</source>
        <extracomment>reader/guide/items.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enablers</source>
        <extracomment>reader/guide/items.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <extracomment>reader/guide/kinds.py, reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In preparation</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <extracomment>reader/guide/kinds.py, reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing, not the official text</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official text</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this program</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key principle</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence theme</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the framework</source>
        <extracomment>reader/guide/kinds.py, reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme rating level</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timetable entry</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary term</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>reader/guide/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}); what was there before is unchanged.</source>
        <extracomment>reader/library/catalogue.py, reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <extracomment>reader/library/catalogue.py, reader/library/staging.py, reader/services/diagnosing.py, reader/services/exporting.py, reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder may be written.</source>
        <extracomment>reader/library/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack {name} cannot be read; nothing was changed.</source>
        <extracomment>reader/library/library.py, reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <extracomment>reader/library/library.py, reader/pack/opening.py, reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide is not installed on this machine.</source>
        <extracomment>reader/library/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Guides page to see what is.</source>
        <extracomment>reader/library/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored pages of {title} are damaged; nothing of yours is lost.</source>
        <extracomment>reader/library/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are made again the next time the reader starts.</source>
        <extracomment>reader/library/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds a guide that another pack already brought; it was left out.</source>
        <extracomment>reader/library/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guide could not be prepared ({reason}); the guides already there are unchanged.</source>
        <extracomment>reader/library/staging.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk has room and that the profile may be written.</source>
        <extracomment>reader/library/staging.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide {id} gives no date to issue it with; no pack was written.</source>
        <extracomment>reader/pack/archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass a date with --issued, or give checked in guide.toml.</source>
        <extracomment>reader/pack/archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day!r} is not a date; no pack was written.</source>
        <extracomment>reader/pack/archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-11-23.</source>
        <extracomment>reader/pack/archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack {name} could not be written; nothing was changed.</source>
        <extracomment>reader/pack/archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is there, may be written to and has room.</source>
        <extracomment>reader/pack/archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack {name} was not written, as no reader would open it: {cause}</source>
        <extracomment>reader/pack/archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read; nothing was changed.</source>
        <extracomment>reader/pack/authoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <extracomment>reader/pack/authoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}; nothing was changed.</source>
        <extracomment>reader/pack/authoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder that holds guide.toml.</source>
        <extracomment>reader/pack/authoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} holds no guide.toml; nothing was changed.</source>
        <extracomment>reader/pack/authoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder of one guide; see guides/README.md.</source>
        <extracomment>reader/pack/authoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide in the pack is too big.</source>
        <extracomment>reader/pack/codec.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too big for a pack.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has bytes that belong to no file.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack holds two files of the same name.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack unpacks to more than a pack may hold.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too short to be a pack.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a pack, or bytes stand before it.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is cut short, or bytes follow it.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is of a zip kind that packs may not be.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack holds too many files.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s list of files is damaged.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is cut short.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s list of files is cut short.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack {problem}: {name!a}.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in the pack overlap, or bytes stand between them.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack has a name that cannot be read.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack is listed with other facts than it carries.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack is bigger than it may be.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack unpacks to far more than it should.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack is damaged.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack has bytes after its end.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the pack is cut short.</source>
        <extracomment>reader/pack/container.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest is too big.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest is not an object.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest lacks a field or has one that is not known.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest lists too many files, or none.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest has a malformed id or date.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest does not list {guide}.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest does not say its format.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has format {format_number}; this reader knows format {format}.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a newer reader, then try again.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest does not say which reader it needs.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack needs reader {minimum}; this is {version}.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest has no proper {key}.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest lists a file that no pack may hold.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest lists a file without its checksum and size.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest has a malformed checksum.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s manifest has a malformed size.</source>
        <extracomment>reader/pack/manifest.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide {title} has no picture of that name.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack {name} cannot be read any more.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it again.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack {name} was changed while it was in use.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .guidepack file.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no manifest.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not hold just the files that its manifest lists.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file {name} {problem}.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file {name} is not of the size that the manifest gives.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file {name} does not have the checksum of the manifest.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its manifest describes another guide than it holds.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pictures are not the ones that the guide lists.</source>
        <extracomment>reader/pack/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number in the pack is too long.</source>
        <extracomment>reader/pack/strict_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack holds a number that is not whole: {text}.</source>
        <extracomment>reader/pack/strict_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack holds a repeated key.</source>
        <extracomment>reader/pack/strict_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s JSON is nested too deeply.</source>
        <extracomment>reader/pack/strict_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s JSON holds too many values.</source>
        <extracomment>reader/pack/strict_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack&apos;s JSON cannot be read.</source>
        <extracomment>reader/pack/strict_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide holds text that cannot be written as UTF-8.</source>
        <extracomment>reader/pack/strict_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of “{title}” is nested too deeply, so nothing was kept.</source>
        <extracomment>reader/render/body.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out some lists or quotations inside one another, then build again.</source>
        <extracomment>reader/render/body.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of “{where}” has more than {maximum:,} {what}, so nothing was kept.</source>
        <extracomment>reader/render/limits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten or split this text, then build the guide again.</source>
        <extracomment>reader/render/limits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” holds more than {guide_characters:,} characters of text.</source>
        <extracomment>reader/render/rendering.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into several guides, then build them again.</source>
        <extracomment>reader/render/rendering.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word to search for.</source>
        <extracomment>reader/search/index.py, reader/search/query.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has the {field} “{value}”, so it was left out.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are too common to search for. Add another word.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word to search for here. Type a word.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result has every word; showing results with some of them.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few results have every word; results with some of them follow.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or try fewer words.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search took too long, so only part of the results is shown.</source>
        <extracomment>reader/search/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is long, so only its first words were used.</source>
        <extracomment>reader/search/query.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is closed that was never opened; it was left out.</source>
        <extracomment>reader/search/query.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OR needs a word on both sides; it was left out.</source>
        <extracomment>reader/search/query.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {number} alternatives were searched.</source>
        <extracomment>reader/search/query.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field called “{field}”, so its words were searched everywhere. The fields are {names} and {last}.</source>
        <extracomment>reader/search/query.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {number} brackets within one another are read.</source>
        <extracomment>reader/search/query.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is not closed; it was closed at the end.</source>
        <extracomment>reader/search/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is not closed, so the words after it were searched one by one.</source>
        <extracomment>reader/search/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A star can only stand at the end of a word; other stars were left out.</source>
        <extracomment>reader/search/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name with a date of birth</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date of birth</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a child&apos;s name with an age</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a child&apos;s name</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an NHS number</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case number</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pupil number</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a National Insurance number</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like {reasons}. These notes are not a case record.</source>
        <extracomment>reader/services/case_guard.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>reader/services/case_guard.py, reader/services/preparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <extracomment>reader/services/coaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove every filter</source>
        <extracomment>reader/services/coaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for {query}</source>
        <extracomment>reader/services/coaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search without quotation marks</source>
        <extracomment>reader/services/coaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out {word}</source>
        <extracomment>reader/services/coaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {number} guides were searched, titles and texts.</source>
        <extracomment>reader/services/coaching.py; of one: {number} guide was searched, titles and texts.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {number} guides were searched, but only for {filters}.</source>
        <extracomment>reader/services/coaching.py; of one: {number} guide was searched, but only for {filters}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search with all help switched on</source>
        <extracomment>reader/services/coaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, edition {edition}</source>
        <extracomment>reader/services/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{guides}. Made {made}. Check after {after}.</source>
        <extracomment>reader/services/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is no longer in the guide; nothing was saved.</source>
        <extracomment>reader/services/describing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {name} already; it was left as it was.</source>
        <extracomment>reader/services/diagnosing.py, reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or add --overwrite.</source>
        <extracomment>reader/services/diagnosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {name} already; it was left.</source>
        <extracomment>reader/services/diagnosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}).</source>
        <extracomment>reader/services/diagnosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is there, has room and may be written.</source>
        <extracomment>reader/services/diagnosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written; nothing was changed.</source>
        <extracomment>reader/services/enquiring.py, reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or check that the disk has room.</source>
        <extracomment>reader/services/enquiring.py, reader/services/exporting.py, reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is no longer in the guide; nothing was copied.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has turned this kind of file off; nothing was written.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It allows these: {others}.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It allows no exports.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder; nothing was written.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in it instead.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for {name} is not there; nothing was written.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder first, or choose another.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already; it was left as it is.</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be overwritten (--overwrite).</source>
        <extracomment>reader/services/exporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} can mean {meanings}. Both were searched.</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} can mean {meanings}. All were searched.</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <extracomment>reader/services/finding.py, reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} more</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also searched for {names}.</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>reader/services/finding.py, reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing results for {meant} instead of {typed}.</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {name}?</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: taken as age {age}.</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {words}.</source>
        <extracomment>reader/services/finding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation allows only its own guides, so the folder after --packs was passed over.</source>
        <extracomment>reader/services/governing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation says where your data is kept, so the folder after --profile was passed over.</source>
        <extracomment>reader/services/governing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds edition {edition}, and the newer edition {held} is installed; nothing was changed.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --downgrade to install the older one.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pack of {guide_id} in {folder}; nothing was changed.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;reader pack list&apos; shows what is installed and where.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder for the whole machine here; nothing was changed.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the installed program, without --packs.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation does not allow packs of your own; nothing was changed.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to install the pack for this machine.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed while it was copied; nothing was changed.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is there in full, then install it again.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no guide packs in {source}; nothing was changed.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a .guidepack file, or a folder that holds some.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} could not be written ({reason}); the packs there are unchanged.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk has room and that you may write there.</source>
        <extracomment>reader/services/installing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader is open already, but its window does not answer.</source>
        <extracomment>reader/services/launching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, or end the reader and start it again.</source>
        <extracomment>reader/services/launching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{form} has {number} meanings. The first is this guide&apos;s own.</source>
        <extracomment>reader/services/meanings.py; of one: {form} has {number} meaning. The first is this guide&apos;s own.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{form} has {number} meanings.</source>
        <extracomment>reader/services/meanings.py; of one: {form} has {number} meaning.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation has turned notes off; this note was not saved.</source>
        <extracomment>reader/services/noting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks, highlights and plans still work.</source>
        <extracomment>reader/services/noting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>reader/services/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label known</source>
        <extracomment>reader/services/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: a key principle</source>
        <extracomment>reader/services/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>reader/services/overview.py, reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <extracomment>reader/services/overview.py, reader/settings/declared.py, reader/ui/figures/evidence_map.py, reader/ui/models/rows.py, reader/ui/pages/filter_line.py, reader/ui/pages/plan.py, reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <extracomment>reader/services/overview.py, reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>reader/services/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>reader/services/overview.py, reader/settings/declared.py, reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <extracomment>reader/services/overview.py, reader/settings/declared.py, reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ages</source>
        <extracomment>reader/services/overview.py, reader/settings/declared.py, reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies</source>
        <extracomment>reader/services/overview.py, reader/settings/declared.py, reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By guide</source>
        <extracomment>reader/services/overview.py, reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <extracomment>reader/services/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By framework outcome</source>
        <extracomment>reader/services/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <extracomment>reader/services/packing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder of synonym files.</source>
        <extracomment>reader/services/packing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outcome stated</source>
        <extracomment>reader/services/planning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <extracomment>reader/services/planning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2027-01-31.</source>
        <extracomment>reader/services/planning.py, reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items</source>
        <extracomment>reader/services/planning.py, reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has turned plans off; nothing was changed.</source>
        <extracomment>reader/services/planning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans that are there can be read, exported and removed.</source>
        <extracomment>reader/services/planning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <extracomment>reader/services/policy_report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <extracomment>reader/services/policy_report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by your organisation</source>
        <extracomment>reader/services/policy_report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the program comes</source>
        <extracomment>reader/services/policy_report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>reader/services/policy_report.py, reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>reader/services/policy_report.py, reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>reader/services/policy_report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <extracomment>reader/services/policy_report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} guides have a new edition.</source>
        <extracomment>reader/services/preparing.py; of one: {number} guide has a new edition.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title} (edition {edition})</source>
        <extracomment>reader/services/preparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New edition: {titles}.</source>
        <extracomment>reader/services/preparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search only for what I typed</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for other wordings too</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for {query}</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for {query} with {filters}</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} results</source>
        <extracomment>reader/services/query_notes.py, reader/ui/pages/search_offers.py; of one: {number} result</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{results}, the best {best} shown</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for {typed} instead</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing results for {new}.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {name}</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} as age {ages}</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it as plain words</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood {ages}.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for every word</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out {words}.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only results with all words</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some results lack some of your words.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what you typed was searched for.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct spelling</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling was taken as typed.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ages were taken as plain words.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understand ages</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word was searched for.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out common words</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only results with all your words are shown.</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show near matches too</source>
        <extracomment>reader/services/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide has no such item any more.</source>
        <extracomment>reader/services/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents list shows what the guide holds now.</source>
        <extracomment>reader/services/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys could not be kept; they are as they were.</source>
        <extracomment>reader/services/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk has room and that the profile can be written.</source>
        <extracomment>reader/services/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guide with the id {guide} is installed.</source>
        <extracomment>reader/services/showing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command &apos;guides&apos; lists the guides that are.</source>
        <extracomment>reader/services/showing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide {guide} holds nothing with the id {item}.</source>
        <extracomment>reader/services/showing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command &apos;show {guide}&apos; lists what it holds.</source>
        <extracomment>reader/services/showing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be written for your browser; nothing was opened.</source>
        <extracomment>reader/services/web_copy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk has room.</source>
        <extracomment>reader/services/web_copy.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some other wordings were left out: {files} cannot be read in full.</source>
        <extracomment>reader/services/wordings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people may write to this file or its folder.</source>
        <extracomment>reader/settings/carriers/folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <extracomment>reader/settings/carriers/folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 1 MB.</source>
        <extracomment>reader/settings/carriers/folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not JSON.</source>
        <extracomment>reader/settings/carriers/folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no JSON object.</source>
        <extracomment>reader/settings/carriers/folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the window and the page.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as my computer</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cream</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>reader/settings/declared.py, reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the window opens.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I left off</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Guides page</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the text of a guide is.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>reader/settings/declared.py, reader/ui/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typeface of the page. Atkinson Hyperlegible and Lexend are made to be easy to read.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atkinson Hyperlegible</source>
        <extracomment>reader/settings/declared.py, reader/ui/theme/fonts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lexend</source>
        <extracomment>reader/settings/declared.py, reader/ui/theme/fonts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line length</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most characters on one line of text.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line spacing</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space from line to line, as a multiple of the text size.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra space between letters, in hundredths of the text size (12 is the WCAG 1.4.12 test).</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra space between words, in hundredths of the text size (16 is the WCAG 1.4.12 test).</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word spacing</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before opening a web link</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the full address and ask before a link leaves the reader.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panel with details of the recommendation in view.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show contents</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the contents of the guide beside the page.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write notes on items and passages. They stay here and are not a case record.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your newest 20 searches and show them under the empty search box.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember recent searches</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the message bar which guides have a new edition since the last start.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of new editions</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation cards</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all layers of a recommendation, or only what it says.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations only</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>reader/settings/declared.py, reader/ui/pages/recommendations.py, reader/ui/panels/overview_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Recommendations page tells of each item. The title is always there.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin of evidence</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders that guide packs are read from, beside the program&apos;s own.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More folders of guides</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides from other folders</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People may have guides read from a folder of their own, with --packs.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only guide packs with one of these SHA-256 sums are read. Empty, every pack is.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted packs</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People may say in plans what is in place here.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats of exports</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kinds of file that guides, results, plans and pages may be written as.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>reader/settings/declared.py, reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links that leave the reader may be opened in another program.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to the web and e-mail</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that history is kept</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places read and recent searches older than this are removed. 0 sets no limit.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of a person&apos;s data older than this are removed. 0 sets no limit.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that backups are kept</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of people&apos;s data</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where bookmarks, notes, plans and settings are kept. Empty, the usual folder.</source>
        <extracomment>reader/settings/declared.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} must be {rule}{end} was not changed.</source>
        <extracomment>reader/settings/setting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting of that name; nothing was changed.</source>
        <extracomment>reader/settings/store.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is set by your organisation; it was not changed.</source>
        <extracomment>reader/settings/store.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>reader/ui/actions/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the keys that you want to use.</source>
        <extracomment>reader/ui/actions/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen readers need this key for themselves.</source>
        <extracomment>reader/ui/actions/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Ctrl or Alt, or use a function key. Other keys are for typing.</source>
        <extracomment>reader/ui/actions/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is needed for editing or by the system.</source>
        <extracomment>reader/ui/actions/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} opens the menu {menu}.</source>
        <extracomment>reader/ui/actions/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} already belongs to: {text}.</source>
        <extracomment>reader/ui/actions/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you see as Word, Excel, PDF and more.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save page as &amp;PDF...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the page to a PDF file.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the system&apos;s print window.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, everything out and in, and clearing it.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;data...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guides</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the guides.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the search page.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommen&amp;dations</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every recommendation and key principle.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ved</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what you saved.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Our plan</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show our plan.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the help page.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor in the search box, from anywhere.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;box</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to where you were before.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward again after going back.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare chosen i&amp;tems</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen items side by side.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;istory...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the places you have read.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the guide&apos;s next page.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the guide&apos;s page before this one.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;recommendation</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to the next recommendation.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous re&amp;commendation</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to the recommendation before.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the next part of the window.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the part of the window before.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in page...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in the page and count them.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next place found.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place found before.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text larger.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;larger</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text smaller.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;smaller</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return the text to 100 %.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;usual size</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents list</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the contents list.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details panel</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details panel.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold every card to what it says.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements &amp;only</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change between the table of recommendations and the map.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w evidence map</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: follow the s&amp;ystem</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the system&apos;s light, dark or contrast setting.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: l&amp;ight</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on white.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: d&amp;ark</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: high co&amp;ntrast</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strongest contrast.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: crea&amp;m</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on cream.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: &amp;blue</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on pale blue.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: &amp;grey</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on soft grey.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to the next set of colours.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next colou&amp;rs</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font: sys&amp;tem</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s own font.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font: Atkinson &amp;Hyperlegible</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters that are hard to mix up.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wide font that some people read faster.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font: L&amp;exend</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the reader looks and starts.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next heading</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to the next heading of the page.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous heading</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to the heading before.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;link</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to the next link of the page. Enter follows it.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous lin&amp;k</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to the link before.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings, links and &amp;tables...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the headings, links, tables and pictures of the page.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page in my &amp;browser</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the page in your own browser, as one file on this computer.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the filters of the results.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the results that the filters leave out.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this search...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the words and filters under a name.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen saved search another name.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name saved search...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove saved search</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the chosen saved search.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your newest 20 searches. Turning it off forgets them.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;member recent searches</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear recent s&amp;earches</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget every recent search.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show examples of what you can type.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chosen ite&amp;m</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chosen row. Enter does this in the list.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save or unsave</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recommendation or section you are reading, or remove it.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the item&apos;s address.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what the item says and where it comes from.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;citation</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;Harvard citation</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in the Harvard manner.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to comparison</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the item for comparing, or give it up.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Empty the comparison</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up every chosen item.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the words you selected, or on the whole item.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi&amp;ghlight...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected words in one of four colours.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollections...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the collections that the item stands in.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your own words on the item.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our &amp;plan...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is in place here: status, owner, date and evidence.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a local contact, threshold, form or link.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local &amp;information...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write an enquiry...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the people behind the guide. The program sends nothing.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen row up its list.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen row down its list.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <extracomment>reader/ui/actions/table.py, reader/ui/dialogs/local.py, reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen row. Delete does this in the list.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the handbook.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every command and its keys.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Policies...</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what your organisation set or suggests.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences and the guides installed.</source>
        <extracomment>reader/ui/actions/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ Saved – remove</source>
        <extracomment>reader/ui/assembling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>☆ Save</source>
        <extracomment>reader/ui/assembling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same or different</source>
        <extracomment>reader/ui/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <extracomment>reader/ui/comparing.py, reader/ui/pages/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>reader/ui/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources and citations</source>
        <extracomment>reader/ui/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typst, where it is installed</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Practice Guides Reader</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads, searches and saves practice guides. It never uses a network.</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, guides and licences</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} (Qt {qt}, Python {python})</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides installed</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, edition {edition} ({kind})</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you save: {folder}</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be made again: {folder}</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>reader/ui/dialogs/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <extracomment>reader/ui/dialogs/collect.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <extracomment>reader/ui/dialogs/collect.py, reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name to make one for this item.</source>
        <extracomment>reader/ui/dialogs/collect.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Tick a collection, or write a new name.</source>
        <extracomment>reader/ui/dialogs/collect.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of a collection.</source>
        <extracomment>reader/ui/dialogs/collect.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>reader/ui/dialogs/collect.py, reader/ui/dialogs/home.py, reader/ui/dialogs/local.py, reader/ui/dialogs/note.py, reader/ui/dialogs/plan_entry.py, reader/ui/dialogs/tags.py, reader/ui/pages/collection_menu.py, reader/ui/pages/marking.py, reader/ui/pages/own_marks.py, reader/ui/pages/plan.py, reader/ui/pages/saved.py, reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. Find your collections on the Saved page.</source>
        <extracomment>reader/ui/dialogs/collect.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <extracomment>reader/ui/dialogs/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saved is safe. You can go on reading; restarting the program may help. Nothing was sent anywhere.</source>
        <extracomment>reader/ui/dialogs/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for support</source>
        <extracomment>reader/ui/dialogs/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <extracomment>reader/ui/dialogs/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My data (*.json)</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} bookmarks</source>
        <extracomment>reader/ui/dialogs/data.py; of one: {number} bookmark</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} notes</source>
        <extracomment>reader/ui/dialogs/data.py; of one: {number} note</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} collections</source>
        <extracomment>reader/ui/dialogs/data.py; of one: {number} collection</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} planned items</source>
        <extracomment>reader/ui/dialogs/data.py; of one: {number} planned item</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your data</source>
        <extracomment>reader/ui/dialogs/data.py, reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your bookmarks, notes and plans are on this computer only.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is made each day. Restoring one keeps what is there now as a backup.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore this backup</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything out, and in again</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds your bookmarks, collections, notes, plans and settings.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save all to a file...</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take in a file...</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that could not be taken in</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear my data</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This removes bookmarks, notes, plans and every backup. It cannot be undone. Type {word} to allow it.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type {word} to clear your data</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear my data</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup cannot be used. Choose another.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was restored. What was there before is a backup now.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {name} was made.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save everything to a file</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name} with {rows} rows. Keep it safe: it is readable.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a file</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in the file...</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in row {done} of {total}...</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}, row {number}: {reason}</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} rows were added. {known} were here already.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} could not be taken in; they are listed.</source>
        <extracomment>reader/ui/dialogs/data.py; of one: {number} could not be taken in; it is listed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your data was cleared. Guides and settings are still here.</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: damaged, or made by a newer reader</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, before an update: {held}</source>
        <extracomment>reader/ui/dialogs/data.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an enquiry</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: {to}</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address: {email}</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail address was found. Add it yourself in your e-mail program.</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program sends nothing. You copy the text, save it, or open it as an e-mail.</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not write any child&apos;s personal details here.</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as a text file...</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in my &amp;e-mail program...</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed: {fields}</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in “{label}”: it is needed.</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was copied. Paste it where you want to send it from.</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save enquiry</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <extracomment>reader/ui/dialogs/enquiry.py, reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was copied too, in case your e-mail program leaves it out.</source>
        <extracomment>reader/ui/dialogs/enquiry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where...</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>reader/ui/dialogs/export.py, reader/ui/index_building.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to export</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What to export</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map alone, as PNG</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} needs a component that is not installed.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word and HTML are accessible formats, too.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner}: the other greyed formats are turned off.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner}: nothing can be exported here.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.{picture})</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already. Replace it, or choose another place.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being made.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name} in {parent}.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <extracomment>reader/ui/dialogs/export.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not saved yet. Choose Cancel again to leave it unsaved.</source>
        <extracomment>reader/ui/dialogs/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>reader/ui/dialogs/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} What you typed is still here.</source>
        <extracomment>reader/ui/dialogs/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places you have read</source>
        <extracomment>reader/ui/dialogs/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places you have read, newest first</source>
        <extracomment>reader/ui/dialogs/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <extracomment>reader/ui/dialogs/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its place</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stood at these words in edition {edition}:</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stood at these words:</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it may belong, likeliest first</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attach here</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place first.</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has a place again.</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({certainty:.0%} alike)</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide as a whole, without a passage</source>
        <extracomment>reader/ui/dialogs/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday words. Other wordings are searched for too.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words, side by side.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first word, without the second.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either word. Brackets group words.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word that begins so.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is meant for this age. Words such as toddler work too.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations only.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides whose name begins so.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations with this label in their own guide.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What serves this outcome.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <extracomment>reader/ui/dialogs/how_to_search.py, reader/ui/pages/search_offers.py, reader/ui/pages/search_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you would ask a colleague. Choose an example to put it in the box.</source>
        <extracomment>reader/ui/dialogs/how_to_search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open e-mail</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your e-mail program</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open telephone</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your telephone program</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leaves the reader</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner}: no link is opened here. You can copy the address.</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader itself never uses a network. {program} will, if you open this.</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links of this kind are not opened, because they could start a program.</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full address</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>reader/ui/dialogs/link.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new entry</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your organisation&apos;s own. It is never part of the guide, nor of an export unasked.</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review date cannot be read. Write it like 31/1/2027, or leave it empty.</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local information</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review date</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web, e-mail or telephone address.</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner&apos;s role</source>
        <extracomment>reader/ui/dialogs/local.py, reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps this up to date.</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local information was kept.</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you typed before you choose another entry.</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <extracomment>reader/ui/dialogs/local.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>reader/ui/dialogs/naming.py, reader/ui/dialogs/search_name.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <extracomment>reader/ui/dialogs/naming.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlight</source>
        <extracomment>reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change note</source>
        <extracomment>reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>reader/ui/dialogs/note.py, reader/ui/pages/shelves.py, reader/ui/panels/yours.py, reader/ui/widgets/message_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your own use. It is not a case record.</source>
        <extracomment>reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <extracomment>reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>reader/ui/dialogs/note.py, reader/ui/pages/own_marks.py, reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note first, or choose a highlight.</source>
        <extracomment>reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. Find it on the Saved page.</source>
        <extracomment>reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was changed.</source>
        <extracomment>reader/ui/dialogs/note.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to list</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none on this page.</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, {number} of {all}</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, level {level}</source>
        <extracomment>reader/ui/dialogs/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target date cannot be read. Write it like 31/1/2027, or leave it empty.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {field} from {was} to {new}.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By: {role}.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {reason}.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our plan</source>
        <extracomment>reader/ui/dialogs/plan_entry.py, reader/ui/pages/marking.py, reader/ui/pages/plan.py, reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>reader/ui/dialogs/plan_entry.py, reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <extracomment>reader/ui/dialogs/plan_entry.py, reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role, not a name: Head of service.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows that it is in place. Not a case record.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it applies or not</source>
        <extracomment>reader/ui/dialogs/plan_entry.py, reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history says who made this change, by role.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for this change</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History, newest first</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in our plan.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or undo what you typed before you choose another plan.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been said of this item yet.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues wrote different values here: {names}. Saving decides.</source>
        <extracomment>reader/ui/dialogs/plan_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later; both values stay</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a colleague&apos;s plan</source>
        <extracomment>reader/ui/dialogs/plan_merge.py, reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}...</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role, for the history</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join the plans</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep my choices</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds the plan “{theirs}”. It joins your plan “{ours}”.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds the plan “{theirs}”. It joins a new plan.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} entries are new to you.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py; of one: {number} entry is new to you.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} conflicts will wait for your choice.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py; of one: {number} conflict will wait for your choice.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours is overwritten.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {field}: from {was} to {new}.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have everything in this file already.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The plans were joined. {number} entries came.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py; of one: The plans were joined. {number} entry came.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plans were joined. {number} values differ. Choose which one stands.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py; of one: The plans were joined. {number} value differs. Choose which one stands.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{value}, by {role}, {day}</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your choices were kept. {number} values wait for a choice.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py; of one: Your choices were kept. {number} value waits for a choice.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your choices were kept.</source>
        <extracomment>reader/ui/dialogs/plan_merge.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has set nothing here. Everything is as you choose it.</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has set some of this. Ask your IT support about it.</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policies have changed since the start. They hold when you start the reader again.</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <extracomment>reader/ui/dialogs/policies.py, reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policies are being read.</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies and what holds</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy for IT</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: {what}. {reason}</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole file</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <extracomment>reader/ui/dialogs/policies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>reader/ui/dialogs/preferences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>reader/ui/dialogs/search_name.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys for: {text}</source>
        <extracomment>reader/ui/dialogs/shortcut_keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>reader/ui/dialogs/shortcut_keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {now}. Usually: {usual}.</source>
        <extracomment>reader/ui/dialogs/shortcut_keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <extracomment>reader/ui/dialogs/shortcut_keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the keys here. Backspace takes them out.</source>
        <extracomment>reader/ui/dialogs/shortcut_keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <extracomment>reader/ui/dialogs/shortcut_keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <extracomment>reader/ui/dialogs/shortcut_keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>reader/ui/dialogs/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>reader/ui/dialogs/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>reader/ui/dialogs/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the menu</source>
        <extracomment>reader/ui/dialogs/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>reader/ui/dialogs/shortcuts.py, reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;keys...</source>
        <extracomment>reader/ui/dialogs/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual keys for all</source>
        <extracomment>reader/ui/dialogs/shortcuts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {number}</source>
        <extracomment>reader/ui/dialogs/source.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the source</source>
        <extracomment>reader/ui/dialogs/source.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open address</source>
        <extracomment>reader/ui/dialogs/source.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in sources</source>
        <extracomment>reader/ui/dialogs/source.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>reader/ui/dialogs/tags.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a comma between two tags.</source>
        <extracomment>reader/ui/dialogs/tags.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags were taken off.</source>
        <extracomment>reader/ui/dialogs/tags.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags were kept.</source>
        <extracomment>reader/ui/dialogs/tags.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have used: {names}</source>
        <extracomment>reader/ui/dialogs/tags.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words} ({number} items)</source>
        <extracomment>reader/ui/export_subject.py; of one: {words} (one item)</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The whole guide: {title}</source>
        <extracomment>reader/ui/export_subject.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The {number} results that are listed</source>
        <extracomment>reader/ui/export_subject.py; of one: The {number} result that is listed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison of {number} items</source>
        <extracomment>reader/ui/export_subject.py; of one: The comparison of {number} item</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The evidence map with its table</source>
        <extracomment>reader/ui/export_subject.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <extracomment>reader/ui/figures/evidence.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it: each mark is an item. Its shape stands for a label of its own guide. The words beside it say which. Shapes of two guides are not to be compared. A circle is a key principle. Solid means UK studies, half solid UK and overseas, striped overseas, hollow not stated.</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A larger mark has more studies behind it. The smallest are not counted.</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guides here do not count their studies, so every mark is the same size.</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number:,} studies</source>
        <extracomment>reader/ui/figures/evidence_map.py; of one: {number:,} study</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Outcome: {outcome}.</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome is that of the whole guide.</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of studies not stated.</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overseas</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK and overseas</source>
        <extracomment>reader/ui/figures/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more: {label}</source>
        <extracomment>reader/ui/figures/framework.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} in place</source>
        <extracomment>reader/ui/figures/progress.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {label}</source>
        <extracomment>reader/ui/figures/timetable.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handbook is not installed yet. Try again in a moment.</source>
        <extracomment>reader/ui/help_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search is being prepared. Reading works meanwhile.</source>
        <extracomment>reader/ui/index_building.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} {percent} % done.</source>
        <extracomment>reader/ui/index_building.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from saved.</source>
        <extracomment>reader/ui/item_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Find it on the Saved page.</source>
        <extracomment>reader/ui/item_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {address}</source>
        <extracomment>reader/ui/item_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its Harvard citation.</source>
        <extracomment>reader/ui/item_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its citation.</source>
        <extracomment>reader/ui/item_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Added to the comparison. {number} chosen.</source>
        <extracomment>reader/ui/item_commands.py; of one: Added to the comparison. {number} chosen.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken out of the comparison. {number} chosen.</source>
        <extracomment>reader/ui/item_commands.py; of one: Taken out of the comparison. {number} chosen.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>reader/ui/item_commands.py, reader/ui/pages/compare.py, reader/ui/pages/recommendations.py, reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That link is not a guide link; the window stays where it is.</source>
        <extracomment>reader/ui/launches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} notes have no place in the new edition. Nothing was removed.</source>
        <extracomment>reader/ui/mark_homes.py; of one: {number} note has no place in the new edition. Nothing was removed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>reader/ui/mark_homes.py, reader/ui/search_news.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, saved, level {level}, {place} of {all}</source>
        <extracomment>reader/ui/models/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, level {level}, {place} of {all}</source>
        <extracomment>reader/ui/models/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words}, {number} results</source>
        <extracomment>reader/ui/models/facets.py; of one: {words}, {number} result</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, {ticked} ticked</source>
        <extracomment>reader/ui/models/facets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <extracomment>reader/ui/models/facets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} {number} of {all}</source>
        <extracomment>reader/ui/models/hits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, your note. {snippet}</source>
        <extracomment>reader/ui/models/hits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {number} of {all}</source>
        <extracomment>reader/ui/models/offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Chosen</source>
        <extracomment>reader/ui/models/overview.py, reader/ui/panels/overview_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ Saved</source>
        <extracomment>reader/ui/models/overview.py, reader/ui/pages/hit_list.py, reader/ui/panels/overview_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} items</source>
        <extracomment>reader/ui/models/overview.py; of one: {number} item</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Group: {title}, {items}</source>
        <extracomment>reader/ui/models/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {number} of {all}</source>
        <extracomment>reader/ui/models/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <extracomment>reader/ui/models/rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That link is not a guide link; the guides are shown instead.</source>
        <extracomment>reader/ui/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New collection...</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename collection...</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move collection &amp;up</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move collection &amp;down</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move collection</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename collection</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is now {place} of {total} collections</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the collection: {name}</source>
        <extracomment>reader/ui/pages/collection_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an item and press Ctrl+M, or press Space in the Recommendations table.</source>
        <extracomment>reader/ui/pages/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <extracomment>reader/ui/pages/compare.py, reader/ui/pages/recommendations.py, reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} items chosen. Choose {fewest} to {most} items</source>
        <extracomment>reader/ui/pages/compare.py; of one: {number} item chosen. Choose {fewest} to {most} items</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} items are chosen. A comparison takes at most {most}</source>
        <extracomment>reader/ui/pages/compare.py; of one: {number} item is chosen. A comparison takes at most {most}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take the item out, or empty the comparison.</source>
        <extracomment>reader/ui/pages/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the table</source>
        <extracomment>reader/ui/pages/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{items} items: {different} of {fields} fields differ</source>
        <extracomment>reader/ui/pages/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out: {address}</source>
        <extracomment>reader/ui/pages/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export...</source>
        <extracomment>reader/ui/pages/compare.py, reader/ui/pages/plan.py, reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same items in full</source>
        <extracomment>reader/ui/pages/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search within</source>
        <extracomment>reader/ui/pages/filter_line.py, reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>reader/ui/pages/filter_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved since</source>
        <extracomment>reader/ui/pages/filter_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All guides</source>
        <extracomment>reader/ui/pages/filter_line.py, reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <extracomment>reader/ui/pages/filter_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear by themselves as soon as they have been prepared.</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides</source>
        <extracomment>reader/ui/pages/guides.py, reader/ui/pages/reading.py, reader/ui/pages/search_offers.py, reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no guides here yet</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue reading: {title}</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels this guide uses: {words}</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {title}</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number}&#xa0;recommendations</source>
        <extracomment>reader/ui/pages/guides.py; of one: {number} recommendation</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number}&#xa0;key principles</source>
        <extracomment>reader/ui/pages/guides.py; of one: {number} key principle</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number}&#xa0;evidence themes</source>
        <extracomment>reader/ui/pages/guides.py; of one: {number} evidence theme</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Published {published}</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition {edition}</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ages {ages}</source>
        <extracomment>reader/ui/pages/guides.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the handbook</source>
        <extracomment>reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to find, read, save and print. It is a guide too.</source>
        <extracomment>reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command and its keys.</source>
        <extracomment>reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, everything out and in again, and clearing it.</source>
        <extracomment>reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your organisation set or suggests here.</source>
        <extracomment>reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <extracomment>reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, and the guides installed.</source>
        <extracomment>reader/ui/pages/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>reader/ui/pages/help.py, reader/ui/pages/reading.py, reader/ui/pages/search_offers.py, reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <extracomment>reader/ui/pages/hit_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your notes{dot}{address}</source>
        <extracomment>reader/ui/pages/hit_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>reader/ui/pages/hit_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has turned notes off. Bookmarks still work.</source>
        <extracomment>reader/ui/pages/marking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You turned notes off in Preferences. Bookmarks still work.</source>
        <extracomment>reader/ui/pages/marking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation has turned plans off. Bookmarks still work.</source>
        <extracomment>reader/ui/pages/marking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <extracomment>reader/ui/pages/marking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a plan</source>
        <extracomment>reader/ui/pages/marking.py, reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which service or region</source>
        <extracomment>reader/ui/pages/marking.py, reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words</source>
        <extracomment>reader/ui/pages/overview_filters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <extracomment>reader/ui/pages/overview_filters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>reader/ui/pages/overview_filters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last first</source>
        <extracomment>reader/ui/pages/overview_filters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort: as in the guides</source>
        <extracomment>reader/ui/pages/overview_filters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort: {label}</source>
        <extracomment>reader/ui/pages/overview_filters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: all</source>
        <extracomment>reader/ui/pages/overview_filters.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words to highlight first. Hold Shift and press an arrow key.</source>
        <extracomment>reader/ui/pages/own_marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted in {label}.</source>
        <extracomment>reader/ui/pages/own_marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no next heading on this page.</source>
        <extracomment>reader/ui/pages/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no previous heading on this page.</source>
        <extracomment>reader/ui/pages/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no next link on this page.</source>
        <extracomment>reader/ui/pages/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no previous link on this page.</source>
        <extracomment>reader/ui/pages/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is open in your browser.</source>
        <extracomment>reader/ui/pages/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. The page is in the file {file}</source>
        <extracomment>reader/ui/pages/page_parts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <extracomment>reader/ui/pages/passages.py, reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan says what is in place here, for each recommendation. It keeps its own history.</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the guide</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change entry...</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New plan...</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename plan...</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move plan</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save for colleagues...</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join a colleague&apos;s plan...</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <extracomment>reader/ui/pages/plan.py, reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search within the plan</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>reader/ui/pages/plan.py, reader/ui/panels/details.py, reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every status</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an entry</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was on</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of the plan</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date cannot be read. Write it like 31/1/2027.</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} entries in the history</source>
        <extracomment>reader/ui/pages/plan.py; of one: {number} entry in the history</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} items are overdue</source>
        <extracomment>reader/ui/pages/plan.py; of one: {number} item is overdue</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} in place</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} items found.</source>
        <extracomment>reader/ui/pages/plan.py; of one: {number} item found.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} values wait for a choice</source>
        <extracomment>reader/ui/pages/plan.py; of one: {number} value waits for a choice</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Summary of {name}</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plan</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename plan</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the plan: {name}</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target date has passed.</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written into this plan yet.</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter to see everything.</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, as it was on {day}</source>
        <extracomment>reader/ui/pages/plan.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as {name}</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export. Clear the filter first.</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved {name}. {number} left out: their guide is not installed.</source>
        <extracomment>reader/ui/pages/plan_files.py; of one: Saved {name}. {number} left out: its guide is not installed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing {name}...</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan for colleagues</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}. It holds the plan and its history, no notes.</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan for colleagues (*{suffix})</source>
        <extracomment>reader/ui/pages/plan_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>reader/ui/pages/plan_rows.py, reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole history</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies here</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies partly</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply here</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in an installed guide</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colleagues differ: open it to choose</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner: {owner}</source>
        <extracomment>reader/ui/pages/plan_rows.py, reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: {target}</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {next_action}</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: {evidence}</source>
        <extracomment>reader/ui/pages/plan_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By outcome</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is today.</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was on {day}.</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} items are in place.</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} items are overdue.</source>
        <extracomment>reader/ui/pages/plan_summary.py; of one: {number} item is overdue.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{plan}: summary</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. The table beneath says the same.</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, as a table</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of, and how many</source>
        <extracomment>reader/ui/pages/plan_summary.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} of your own notes match.</source>
        <extracomment>reader/ui/pages/query_notes.py; of one: {number} of your own notes matches.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to your notes</source>
        <extracomment>reader/ui/pages/query_notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} notes about your words</source>
        <extracomment>reader/ui/pages/query_notes.py; of one: {number} note about your words</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show it now</source>
        <extracomment>reader/ui/pages/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide was updated.</source>
        <extracomment>reader/ui/pages/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only: {title}</source>
        <extracomment>reader/ui/pages/reading.py, reader/ui/pages/recommendations.py, reader/ui/pages/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength is sorted within each guide: labels of two guides are not compared.</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no recommendations yet. They come with the guides.</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations and key principles</source>
        <extracomment>reader/ui/pages/recommendations.py, reader/ui/panels/overview_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence map</source>
        <extracomment>reader/ui/pages/recommendations.py, reader/ui/panels/evidence_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{items} of {number} guides</source>
        <extracomment>reader/ui/pages/recommendations.py; of one: {items} of {number} guide</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {items}: {filters}</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. Left out because their pages are damaged: {guides}</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recommendations</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare ({number} chosen)</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of recommendations</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that the page shows</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations: {shown}</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen items</source>
        <extracomment>reader/ui/pages/recommendations.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} recommendations and key principles</source>
        <extracomment>reader/ui/pages/recommendations.py; of one: {number} recommendation and key principles</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last recommendation of this guide.</source>
        <extracomment>reader/ui/pages/routes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first recommendation of this guide.</source>
        <extracomment>reader/ui/pages/routes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation {number} of {all}: {title}</source>
        <extracomment>reader/ui/pages/routes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That link leads nowhere.</source>
        <extracomment>reader/ui/pages/routes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet. Open a recommendation and press Ctrl+D, or choose Save.</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your collections and notes are in the list at the top.</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits. Clear the filter to see everything.</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change note...</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its place...</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections...</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags...</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our plan...</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/pages/search_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved items</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the guides</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a place</source>
        <extracomment>reader/ui/pages/saved.py, reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection: {name} ({size})</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of: {title}</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only: {row}</source>
        <extracomment>reader/ui/pages/saved.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in the search box above.</source>
        <extracomment>reader/ui/pages/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>reader/ui/pages/search.py, reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Filters</source>
        <extracomment>reader/ui/pages/search.py, reader/ui/pages/search_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Filters ({number})</source>
        <extracomment>reader/ui/pages/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>reader/ui/pages/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and recent searches</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent search</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to try</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples of what you can type.</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse the guides</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from their contents.</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved search  ·  {number} new</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved search</source>
        <extracomment>reader/ui/pages/search_offers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <extracomment>reader/ui/pages/search_room.py, reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>reader/ui/pages/search_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear recent searches</source>
        <extracomment>reader/ui/pages/search_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember my searches</source>
        <extracomment>reader/ui/pages/search_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <extracomment>reader/ui/pages/search_room.py, reader/ui/panels/facets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search every guide</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in your own words. Searches that you save stand here.</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {summary}.</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find it on the Search page, under the empty box.</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}. {where}</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your newest 20 searches are kept from now on.</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this search</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <extracomment>reader/ui/pages/search_start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{items} found</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recommendation and press Ctrl+D, or choose Save.</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} saved items</source>
        <extracomment>reader/ui/pages/shelves.py; of one: {number} saved item</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} notes and highlights</source>
        <extracomment>reader/ui/pages/shelves.py; of one: {number} note or highlight</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No notes yet</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recommendation and press Ctrl+N to write a note.</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} notes without a place</source>
        <extracomment>reader/ui/pages/shelves.py; of one: {number} note without a place</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every note has its place</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note comes here when a new edition no longer has its passage.</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} items in this collection</source>
        <extracomment>reader/ui/pages/shelves.py; of one: {number} item in this collection</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recommendation and press Ctrl+Shift+B to put it in.</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {added}</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put in {added}</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour} highlight</source>
        <extracomment>reader/ui/pages/shelves.py, reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a place</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written on edition {edition}</source>
        <extracomment>reader/ui/pages/shelves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>reader/ui/pages/specs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>reader/ui/panels/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of what you are reading</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: remove</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you are reading</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: remove what you are reading</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources ({number})</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: [{number}] {title}, {publisher}</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}
Show it in the list of sources</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the source: {address}</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher of the source</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing of the source</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of study</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in this guide</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme studied</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who took part</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered by</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the review says of the evidence</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the evidence is from</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme rating</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of evidence</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label is known for this one.</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that label means</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition of this text</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose words</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher of the guide</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>reader/ui/panels/details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>reader/ui/panels/facets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the results</source>
        <extracomment>reader/ui/panels/facets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show {number} results</source>
        <extracomment>reader/ui/panels/facets.py; of one: Show {number} result</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{value} no longer ticked</source>
        <extracomment>reader/ui/panels/facets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ticked</source>
        <extracomment>reader/ui/panels/facets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local information. It is not part of the guide.</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note...</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local...</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}, target {day}</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plans</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your collections</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tags</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes ({number})</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}: {words}. Change it</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review: {review}</source>
        <extracomment>reader/ui/panels/yours.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {kind}, edition {edition}.</source>
        <extracomment>reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, published {day}. {kind}, edition {edition}.</source>
        <extracomment>reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save page as PDF</source>
        <extracomment>reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print page</source>
        <extracomment>reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was sent to the printer.</source>
        <extracomment>reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet} of {sheets}</source>
        <extracomment>reader/ui/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} new in {names}</source>
        <extracomment>reader/ui/search_news.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your saved searches found something: {said}.</source>
        <extracomment>reader/ui/search_news.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System font</source>
        <extracomment>reader/ui/theme/fonts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no font called {choice}.</source>
        <extracomment>reader/ui/theme/fonts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {names}.</source>
        <extracomment>reader/ui/theme/fonts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font {title} could not be loaded, so the text keeps its font.</source>
        <extracomment>reader/ui/theme/fonts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <extracomment>reader/ui/theme/fonts.py, reader/ui/theme/icons.py, reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {name} cannot be drawn.</source>
        <extracomment>reader/ui/theme/icons.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {name} is missing.</source>
        <extracomment>reader/ui/theme/icons.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme called {name}.</source>
        <extracomment>reader/ui/theme/theme.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {system}, {names}.</source>
        <extracomment>reader/ui/theme/theme.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme file {name} could not be read.</source>
        <extracomment>reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme file {name} does not say its scheme.</source>
        <extracomment>reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write scheme = &quot;light&quot; or scheme = &quot;dark&quot;.</source>
        <extracomment>reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme file {name} has missing or wrong colours: {wrong}.</source>
        <extracomment>reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with light.toml, which names them all.</source>
        <extracomment>reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of the theme file {name} cannot be read.</source>
        <extracomment>reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each colour once, as name = &quot;#rrggbb&quot;.</source>
        <extracomment>reader/ui/theme/tokens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here</source>
        <extracomment>reader/ui/widgets/breadcrumb.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, remove this filter</source>
        <extracomment>reader/ui/widgets/chip_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as {example}</source>
        <extracomment>reader/ui/widgets/day_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this page</source>
        <extracomment>reader/ui/widgets/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <extracomment>reader/ui/widgets/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <extracomment>reader/ui/widgets/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <extracomment>reader/ui/widgets/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} matches</source>
        <extracomment>reader/ui/widgets/find_bar.py; of one: {number} match</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <extracomment>reader/ui/widgets/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches</source>
        <extracomment>reader/ui/widgets/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <extracomment>reader/ui/widgets/message_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <extracomment>reader/ui/widgets/message_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading level {level}, {text}</source>
        <extracomment>reader/ui/widgets/page_view/stepping.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link, {text}</source>
        <extracomment>reader/ui/widgets/page_view/stepping.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, {text}</source>
        <extracomment>reader/ui/widgets/page_view/stepping.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table, {size}. {text}</source>
        <extracomment>reader/ui/widgets/page_view/stepping.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} rows</source>
        <extracomment>reader/ui/widgets/page_view/stepping.py; of one: {number} row</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} columns</source>
        <extracomment>reader/ui/widgets/page_view/stepping.py; of one: {number} column</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <extracomment>reader/ui/widgets/page_view/structure.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>reader/ui/widgets/page_view/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>reader/ui/widgets/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all guides</source>
        <extracomment>reader/ui/widgets/top_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all guides ({key})</source>
        <extracomment>reader/ui/widgets/top_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice Guides Reader</source>
        <extracomment>reader/ui/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours and font</source>
        <extracomment>reader/ui/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>reader/ui/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data file is damaged, so no backup was made; older backups were kept.</source>
        <extracomment>reader/userdata/backups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the reader and open it again; it will use the newest backup.</source>
        <extracomment>reader/userdata/backups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup of your data could not be written; your data is safe.</source>
        <extracomment>reader/userdata/backups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that the folder can be written.</source>
        <extracomment>reader/userdata/backups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed; nothing was changed.</source>
        <extracomment>reader/userdata/collections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, then try again.</source>
        <extracomment>reader/userdata/collections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name may have {name_length} characters; nothing was changed.</source>
        <extracomment>reader/userdata/collections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the name.</source>
        <extracomment>reader/userdata/collections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a collection of that name; nothing was changed.</source>
        <extracomment>reader/userdata/collections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>reader/userdata/collections.py, reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collection is no longer there; nothing was changed.</source>
        <extracomment>reader/userdata/collections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data was removed, but traces of it may still be on the disk.</source>
        <extracomment>reader/userdata/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then clear your data again.</source>
        <extracomment>reader/userdata/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data was removed, but another window still holds a copy.</source>
        <extracomment>reader/userdata/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window, then clear your data again.</source>
        <extracomment>reader/userdata/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data file is closed; nothing was lost.</source>
        <extracomment>reader/userdata/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data was removed, but an older copy could not be.</source>
        <extracomment>reader/userdata/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the files in your profile folder by hand.</source>
        <extracomment>reader/userdata/database.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large to be read; nothing was changed.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read; nothing was changed.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or of another kind; nothing was changed.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file to be sent again.</source>
        <extracomment>reader/userdata/json_file.py, reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file of this kind; nothing was changed.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written by a newer reader; nothing was changed.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the reader, then try again.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written; your own data is safe.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is space and that the folder can be written.</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is missing or is not text</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is missing or is not a whole number</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is not the address of an item</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is not an object</source>
        <extracomment>reader/userdata/json_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to keep: the note is empty.</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a note, or choose a colour.</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A highlight needs a passage; nothing was changed.</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note may have {text_length:,} characters; it was not saved.</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or split it into two notes.</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is no longer there; nothing was changed.</source>
        <extracomment>reader/userdata/marks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local contact</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local threshold</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local form</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local link</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the title.</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local information needs a short title; nothing was saved.</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link cannot be kept; nothing was saved.</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it with https:// or mailto: or file://.</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review date is not a date; nothing was saved.</source>
        <extracomment>reader/userdata/overlay.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have another version of it already, and yours was kept</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must not be empty</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fraction is not a share from 0 to 1</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry of the history was altered</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colour is not known</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has neither text nor colour</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its two spellings do not fit</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its kind is not known</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its title, link or date does not fit</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is not there</source>
        <extracomment>reader/userdata/personal_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies here</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next action</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan has no such field; nothing was changed.</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not accept this; nothing was changed.</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the values offered, or write less.</source>
        <extracomment>reader/userdata/plan_fields.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: {error}; nothing was changed.</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history in {name} was altered or is incomplete; nothing was changed.</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file to be exported and sent again.</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan has no id</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value does not fit its field</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field or value is not known</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time is none</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clock is out of bounds</source>
        <extracomment>reader/userdata/plan_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is no longer there; nothing was changed.</source>
        <extracomment>reader/userdata/plans.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is no longer there; nothing was changed.</source>
        <extracomment>reader/userdata/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is damaged or of a newer reader; nothing was changed.</source>
        <extracomment>reader/userdata/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <extracomment>reader/userdata/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag has 1 to {tag_length} characters; nothing was changed.</source>
        <extracomment>reader/userdata/tags.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another tag.</source>
        <extracomment>reader/userdata/tags.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
