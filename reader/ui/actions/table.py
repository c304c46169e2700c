"""The action table: every command of the window with its words, keys, icon and menu."""

from __future__ import annotations

from typing import NamedTuple


class ActionSpec(NamedTuple):
    """A command. ``keys`` are portable key sequences; the first is shown, the rest also work.

    ``menu`` names the menu it stands in; ``choice`` makes it one of a group of which one is on,
    ``toggle`` something that is on or off. ``meaning`` is a short sentence for the shortcut list.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    meaning: str = ""
    toggle: bool = False
    choice: str = ""
    separator: bool = False


MENUS: tuple[str, ...] = ("&File", "&Go", "&View", "&Search", "&Item", "&Help")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.pdf", "Save page as &PDF...", "&File", ("Ctrl+Shift+P",), "file-pdf",
               "Write the page to a PDF file."),
    ActionSpec("file.print", "P&rint...", "&File", ("Ctrl+P",), "printer",
               "Open the system's print window."),
    ActionSpec("file.quit", "&Quit", "&File", ("Ctrl+Q",), "x", "Close the program.",
               separator=True),
    ActionSpec("go.guides", "&Guides", "&Go", ("Ctrl+1",), "guides", "Show the guides."),
    ActionSpec("go.search", "&Search", "&Go", ("Ctrl+2",), "search", "Show the search page."),
    ActionSpec("go.saved", "Sa&ved", "&Go", ("Ctrl+4",), "star", "Show what you saved."),
    ActionSpec("go.help", "&Help", "&Go", ("Ctrl+7",), "help", "Show the help page."),
    ActionSpec("go.searchbox", "Search &box", "&Go", ("Ctrl+K", "Ctrl+Shift+F"), "search",
               "Put the cursor in the search box, from anywhere.", separator=True),
    ActionSpec("go.back", "Bac&k", "&Go", ("Alt+Left",), "arrow-left",
               "Return to where you were before.", separator=True),
    ActionSpec("go.forward", "&Forward", "&Go", ("Alt+Right",), "arrow-right",
               "Go forward again after going back."),
    ActionSpec("go.history", "H&istory...", "&Go", ("Ctrl+H",), "history",
               "List the places you have read."),
    ActionSpec("go.next-page", "&Next page", "&Go", ("Ctrl+PgDown",), "",
               "Open the guide's next page.", separator=True),
    ActionSpec("go.previous-page", "&Previous page", "&Go", ("Ctrl+PgUp",), "",
               "Open the guide's page before this one."),
    ActionSpec("go.next-item", "Next &recommendation", "&Go", ("F8",), "arrow-down",
               "Step to the next recommendation."),
    ActionSpec("go.previous-item", "Previous re&commendation", "&Go", ("Shift+F8",), "arrow-up",
               "Step to the recommendation before."),
    ActionSpec("go.next-pane", "Next p&ane", "&Go", ("F6",), "",
               "Move to the next part of the window.", separator=True),
    ActionSpec("go.previous-pane", "Previous pan&e", "&Go", ("Shift+F6",), "",
               "Move to the part of the window before."),
    ActionSpec("view.find", "&Find in page...", "&View", ("Ctrl+F",), "search",
               "Find words in the page and count them."),
    ActionSpec("view.find-next", "Find ne&xt", "&View", ("F3", "Ctrl+G"), "",
               "Go to the next place found."),
    ActionSpec("view.find-previous", "Find pre&vious", "&View", ("Shift+F3", "Ctrl+Shift+G"), "",
               "Go to the place found before."),
    ActionSpec("view.bigger", "Text &larger", "&View", ("Ctrl++", "Ctrl+="), "text-size",
               "Make the text larger.", separator=True),
    ActionSpec("view.smaller", "Text &smaller", "&View", ("Ctrl+-",), "text-size",
               "Make the text smaller."),
    ActionSpec("view.usual-size", "Text &usual size", "&View", ("Ctrl+0",), "",
               "Return the text to 100 %."),
    ActionSpec("view.contents", "&Contents list", "&View", ("Ctrl+Shift+L",), "list-tree",
               "Show or hide the contents list.", toggle=True, separator=True),
    ActionSpec("view.details", "&Details panel", "&View", ("Ctrl+Shift+D",), "info",
               "Show or hide the details panel.", toggle=True),
    ActionSpec("view.statements", "Statements &only", "&View", ("Ctrl+Shift+S",), "layers-fold",
               "Fold every card to what it says.", toggle=True),
    ActionSpec("theme.system", "Colours: follow the s&ystem", "&View", (), "",
               "Use the system's light, dark or contrast setting.", choice="theme",
               separator=True),
    ActionSpec("theme.light", "Colours: l&ight", "&View", (), "sun", "Dark text on white.",
               choice="theme"),
    ActionSpec("theme.dark", "Colours: d&ark", "&View", (), "moon", "Light text on dark.",
               choice="theme"),
    ActionSpec("theme.high-contrast", "Colours: high co&ntrast", "&View", (), "contrast",
               "The strongest contrast.", choice="theme"),
    ActionSpec("theme.cream", "Colours: crea&m", "&View", (), "cream", "Dark text on cream.",
               choice="theme"),
    ActionSpec("view.next-theme", "Next colou&rs", "&View", ("Ctrl+Shift+T",), "contrast",
               "Change to the next set of colours."),
    ActionSpec("font.system", "Font: sys&tem", "&View", (), "", "The system's own font.",
               choice="font", separator=True),
    ActionSpec("font.atkinson", "Font: Atkinson &Hyperlegible", "&View", (), "",
               "Letters that are hard to mix up.", choice="font"),
    ActionSpec("font.lexend", "Font: L&exend", "&View", (), "",
               "A wide font that some people read faster.", choice="font"),
    ActionSpec("view.preferences", "&Preferences...", "&View", ("Ctrl+,",), "settings",
               "Change how the reader looks and starts.", separator=True),
    ActionSpec("search.filters", "&Filters", "&Search", ("Ctrl+Shift+K",), "filter",
               "Go to the filters of the results."),
    ActionSpec("search.clear-filters", "&Clear all filters", "&Search", (), "x",
               "Show the results that the filters leave out."),
    ActionSpec("search.save", "&Save this search...", "&Search", (), "bookmark",
               "Keep the words and filters under a name.", separator=True),
    ActionSpec("search.rename", "Re&name saved search...", "&Search", (), "",
               "Give the chosen saved search another name."),
    ActionSpec("search.remove", "&Remove saved search", "&Search", (), "trash",
               "Forget the chosen saved search."),
    ActionSpec("search.remember", "Re&member recent searches", "&Search", (), "",
               "Keep your newest 20 searches. Turning it off forgets them.", toggle=True,
               separator=True),
    ActionSpec("search.clear-recent", "Clear recent s&earches", "&Search", (), "",
               "Forget every recent search."),
    ActionSpec("search.how", "&How to search", "&Search", (), "help",
               "Show examples of what you can type.", separator=True),
    ActionSpec("item.save", "&Save or unsave", "&Item", ("Ctrl+D",), "star",
               "Save the recommendation or section you are reading, or remove it."),
    ActionSpec("item.copy-link", "Copy &link", "&Item", ("Ctrl+Shift+C",), "link",
               "Copy the item's address."),
    ActionSpec("item.enquiry", "Write an &enquiry...", "&Item", (), "",
               "Write to the people behind the guide. The program sends nothing."),
    ActionSpec("item.move-up", "Move &up", "&Item", ("Ctrl+Shift+Up",), "arrow-up",
               "Move the chosen bookmark up the saved list."),
    ActionSpec("item.move-down", "Move &down", "&Item", ("Ctrl+Shift+Down",), "arrow-down",
               "Move the chosen bookmark down the saved list."),
    ActionSpec("item.remove", "&Remove", "&Item", (), "trash",
               "Remove the chosen bookmark. Delete does this in the list."),
    ActionSpec("help.contents", "&Handbook", "&Help", ("F1",), "help", "Read the handbook."),
    ActionSpec("help.shortcuts", "&Keyboard shortcuts", "&Help", ("Ctrl+/",), "list",
               "List every command and its keys."),
    ActionSpec("help.about", "&About", "&Help", (), "info",
               "Version, licences and the guides installed."),
)  # fmt: skip

NARROW_MENU: tuple[str, ...] = (
    *("view.contents", "view.details", "view.statements", "view.find", "item.save"),
    *("search.filters", "search.save", "search.how"),
    *("view.bigger", "view.smaller", "view.preferences"),
)
"""What the one menu of a narrow window offers besides the places of the rail."""
