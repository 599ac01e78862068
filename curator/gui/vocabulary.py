"""What lower floors say in English, in the window's language.

The library, the workflows, detectors and readers speak English alone, for their sentences are
stored, logged and exported as well. `resources/languages/heard.txt` lists which of them the window
translates, with braces where a name or a number stands; anything else is shown as it is.
"""

import re
from functools import lru_cache

from curator.core import artifact as core
from curator.core.artifact import Region
from curator.core.variant import Tier
from curator.gui import resources
from curator.gui.language import is_foreign, localised, tr

_FIGURE = r"[+−-]?\d+(?:[,.]\d+)*(?:–\d+(?:[,.]\d+)*)?(?: ?%)?|–"
_NAME = r"(?:(?!; |\. [A-Z]).)+?"  # never more than one sentence
_NUMBER = re.compile(_FIGURE)
_BRACES = re.compile(r"\{(\w+)\}")
_NUMBERS = frozenset({
    "n", "all", "low", "high", "ppi", "detail", "points", "least", "rate", "range", "before",
})  # fmt: skip
_SENTENCES = re.compile(r"(?<=\.) (?=[A-Z0-9])")


def words_of(artifact: str) -> str:
    """Returns an artifact's name as a person reads it: "chromatic aberration"."""
    return tr(core.words_of(artifact))


def place_name(region: Region) -> str:
    """Returns where a region's middle lies, in words: "top left", "left", "in the middle"."""
    return tr(core.place_name(region))


def tier_word(tier: Tier) -> str:
    """Returns a tier's name."""
    return tr(tier.value)


def heard(text: str) -> str:
    """Returns a sentence of a lower floor in the window's language, or as it is.

    Args:
        text: the sentence, with its names and numbers filled in.
    """
    if not text or not is_foreign():
        return text
    said = tr(text)
    if said != text:
        return said
    if _NUMBER.fullmatch(text):
        return localised(text)
    forms = ((text, ""), (text[:-1], ".")) if text.endswith(".") else ((text, ""),)
    for sentence in _sentences():
        for form, end in forms:
            if (found := sentence.match(form)) is not None:
                parts = {name: _part(name, part) for name, part in found.items()}
                return f"{tr(sentence.text, **parts)}{end}"
    if len(sentences := _SENTENCES.split(text)) > 1:
        return " ".join(map(heard, sentences))
    if text.endswith(".") and (said := heard(text[:-1])) != text[:-1]:
        return f"{said}."
    for between in ("; ", ", "):
        if between in text:
            return between.join(map(heard, text.split(between)))
    return text


def _part(name: str, text: str) -> str:
    """What stands in a sentence's braces: words and numbers are said anew, names are not."""
    if name.startswith("said"):
        return heard(text)
    return localised(text) if name in _NUMBERS else text


class _Sentence:
    """A sentence with braces, which recognises itself."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._fixed = max(_BRACES.split(text)[::2], key=len)
        self._pattern: re.Pattern[str] | None = None

    def match(self, text: str) -> dict[str, str] | None:
        """Returns what stands in the braces, or None for another sentence."""
        if self._fixed not in text:
            return None
        if self._pattern is None:
            parts = _BRACES.split(self.text)
            written = [
                re.escape(part)
                if number % 2 == 0
                else f"(?P<{part}>{_FIGURE if part in _NUMBERS else _NAME})"
                for number, part in enumerate(parts)
            ]
            self._pattern = re.compile("".join(written), re.DOTALL)
        found = self._pattern.fullmatch(text)
        return found.groupdict() if found is not None else None


def heard_texts() -> tuple[str, ...]:
    """Returns every text of lower floors that the window translates."""
    lines = (resources.folder() / "languages" / "heard.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def _sentences() -> tuple[_Sentence, ...]:
    """Those with braces; the one that says most in fixed words is tried first."""
    with_braces = [text for text in heard_texts() if _BRACES.search(text)]
    with_braces.sort(key=lambda text: len(_BRACES.sub("", text)), reverse=True)
    return tuple(_Sentence(text) for text in with_braces)
