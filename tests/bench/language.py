"""The language of made-up libraries: the bundled guides' own words, and rare invented ones."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterable

INVENTED = 50_000
"""Different invented words; the commonest ranks are drawn most often (Zipf's law)."""

INVENTED_SHARE = 0.03
"""How much of a text is invented: real libraries go on bringing new words as they grow."""

FOLLOW_SHARE = 0.5
"""How often a word follows its neighbour as in the guides, so that phrases are found again."""

_TOKEN = re.compile(r"[^\W_]+(?:['’–-][^\W_]+)*[.,;:]?")
# fmt: off
_SYLLABLES = (
    "ba", "den", "for", "gi", "hol", "kus", "li", "mar", "nor", "pel", "qui", "ra", "sen", "ta",
    "vel", "wo",
)
# fmt: on
_SEED = 20_261_123


class Language:
    """Running text to draw from: a word is as frequent in what is made as it is there.

    Raises ValueError when there are no words.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.running = tuple(word for text in texts for word in _TOKEN.findall(text))
        if not self.running:
            raise ValueError("a language needs words")
        self.places: dict[str, list[int]] = {}
        for place, word in enumerate(self.running):
            self.places.setdefault(word, []).append(place)
        made = ["".join(p) for n in (3, 4) for p in itertools.product(_SYLLABLES, repeat=n)]
        self.invented = tuple(random.Random(_SEED).sample(made, INVENTED))


class Writer:
    """Writes in a language from one seed; the same words for the same seed."""

    def __init__(self, language: Language, seed: int) -> None:
        self._language = language
        self._random = random.Random(seed)

    def running(self, count: int) -> str:
        """So many words with the commas and full stops that they have in the guides."""
        language, draw = self._language, self._random.random
        running, places, total = language.running, language.places, len(language.running)
        words = []
        place = int(draw() * total)
        for _ in range(count):
            if draw() < INVENTED_SHARE:
                words.append(language.invented[int(INVENTED ** draw()) - 1])
                continue
            if draw() < FOLLOW_SHARE:
                alike = places[running[place]]
                place = (alike[int(draw() * len(alike))] + 1) % total
            else:
                place = int(draw() * total)
            words.append(running[place])
        return " ".join(words)

    def words(self, count: int) -> str:
        """So many words without marks at their ends."""
        return " ".join(word.rstrip(".,;:") for word in self.running(count).split())

    def sentence(self, count: int = 14) -> str:
        """One sentence."""
        text = self.words(count)
        return f"{text[:1].upper()}{text[1:]}."

    def prose(self, sentences: int) -> str:
        """Paragraphs of four sentences, as Markdown."""
        lines = [self.sentence() for _ in range(sentences)]
        return "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, sentences, 4))
