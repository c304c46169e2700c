"""Pictures: only files of the guide's own are shown, always with words in their place."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from reader.render.context import BodyPlace


class _Pictures(Treeprocessor):
    """Keep pictures that the guide holds; replace the others by their alternative text."""

    def __init__(self, md: object, place: BodyPlace) -> None:
        super().__init__(md)
        self._page = place.page

    def run(self, root: Element) -> None:
        """Change the tree in place and note which pictures the page shows."""
        for picture in root.iter("img"):
            name = picture.get("src", "").removeprefix("images/")
            known = self._page.guide.images
            words = picture.get("alt") or known.get(name, "")
            picture.attrib.clear()
            if name in known:
                picture.set("src", name)
                picture.set("alt", words)
                self._page.images[name] = None
            else:
                picture.tag = "span"
                picture.text = f"Picture: {words}" if words else "Picture"


class PicturesExtension(Extension):
    """Pictures of the guide's own."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after inline marks are done."""
        md.treeprocessors.register(_Pictures(md, self._place), "pictures", 11)  # type: ignore[attr-defined]
