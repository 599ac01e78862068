"""The words that a prompt asks for in the picture, compared with what was read there.

Case, spacing and punctuation do not count. What differs is told with what was read, and never
judged: a reading may be wrong where the picture is right.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from curator.core.sighting import HARD_TO_READ_BELOW, TextLine

NEAR = 0.45
"""Share of a phrase's letters that may differ for a reading to be taken as meant for it."""

MOST_PHRASES = 20
LONGEST_PHRASE = 120

# An opening mark follows no letter and no digit, so inches and apostrophes open nothing.
_OPEN, _CLOSE = r"(?<![^\W_])", r"(?![^\W_])"
_LENGTH = f"{{1,{LONGEST_PHRASE}}}"  # bounded: a prompt of marks alone takes no quadratic time
_QUOTED = re.compile(
    "|".join(
        (
            rf'{_OPEN}"([^"\n]{_LENGTH})"{_CLOSE}',
            rf"“([^”“\n]{_LENGTH})[”“]",
            rf"„([^“”\n]{_LENGTH})[“”]",
            rf"«([^»\n]{_LENGTH})»",
            rf"»([^«\n]{_LENGTH})«",
            rf"「([^」\n]{_LENGTH})」",
            rf"{_OPEN}[‘‚]((?:[^’‘\n]|(?<=\w)’(?=\w)){_LENGTH}?)[’‘]{_CLOSE}",
            rf"{_OPEN}'((?:[^'\n]|(?<=\w)'(?=\w)){_LENGTH}?)'{_CLOSE}",
        )
    )
)

_LETTERING = (
    r"(?:text|words?|letters?|lettering|sign|label|title|caption|logo|banner|poster|slogan"
    r"|headline|inscription|typography|neon|placard|sticker|message)"
)
_SAID = re.compile(
    rf"\b{_LETTERING}\s+(?:(?:that|which)\s+)?(?:says?|reads?|reading|saying)\b\s*:?\s*"
    r"([^\W_][^\n.,;:()\"“„«‘]{0,200})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s+(?:on|in|at|with|over|above|below|under|beside|behind|across|and|while|made|written"
    r"|painted|hanging|hung|near|by|from|against)\s.*",
    re.IGNORECASE | re.DOTALL,
)


class Match(Enum):
    """What became of a phrase; the value is what a person reads."""

    FOUND = "found"
    DIFFERENT = "read differently"
    MISSING = "not found"


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """One phrase of the prompt beside what was read.

    Attributes:
        phrase: as the prompt has it.
        match: what became of it.
        read: the words that come nearest, "" when nothing does.
        confidence: 0..1 of the least sure line they stand in; 0 when nothing was read.
    """

    phrase: str
    match: Match
    read: str = ""
    confidence: float = 0.0

    @property
    def is_hard_to_read(self) -> bool:
        """True when the reading itself is unsure, so that the eye must tell."""
        return bool(self.read) and self.confidence < HARD_TO_READ_BELOW


def quoted_phrases(prompt: str) -> tuple[str, ...]:
    """Returns the phrases that a prompt wants to see in the picture, in its order, each once.

    Words in quotation marks of any kind, and words without any after "a sign that says" and the
    like, as far as capitals or the sentence go.
    """
    prompt = prompt.replace("\\", "")  # parentheses and marks are escaped in some prompts
    found = [(match.start(), _inside(match)) for match in _QUOTED.finditer(prompt)]
    found += [(match.start(1), _said(match.group(1))) for match in _SAID.finditer(prompt)]
    phrases: dict[str, str] = {}
    for _, phrase in sorted(found):
        letters = _letters(phrase)
        if len(letters) >= 2:
            phrases.setdefault(letters, phrase)
    return tuple(phrases.values())[:MOST_PHRASES]


def compare(phrases: Sequence[str], lines: Sequence[TextLine]) -> tuple[PhraseReading, ...]:
    """Returns what became of each phrase in the lines, which stand in reading order.

    A phrase may run over several lines and may be part of one.
    """
    words = [
        (word, letters, line.confidence)
        for line in lines
        for word in line.text.split()
        if (letters := _letters(word))
    ]
    return tuple(_nearest(phrase, words) for phrase in phrases)


def edit_distance(one: str, other: str) -> int:
    """Returns how many letters must be put in, taken out or changed (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, wanted in enumerate(other, 1):
            before, row[j] = (
                row[j],
                min(row[j] + 1, row[j - 1] + 1, before + (letter != wanted)),
            )
    return row[-1]


def _nearest(phrase: str, words: Sequence[tuple[str, str, float]]) -> PhraseReading:
    wanted = _letters(phrase)
    allowed = max(int(NEAR * len(wanted)), 1 if len(wanted) > 2 else 0)
    best: tuple[int, float, str] | None = None  # the fewest letters off, then the surest
    for read, letters, confidence in _windows(words, len(wanted) + allowed):
        if abs(len(letters) - len(wanted)) > allowed:
            continue
        candidate = (edit_distance(letters, wanted), -confidence, read)
        if candidate[0] <= allowed and (best is None or candidate < best):
            best = candidate
    if best is None:
        return PhraseReading(phrase, Match.MISSING)
    return PhraseReading(
        phrase, Match.DIFFERENT if best[0] else Match.FOUND, best[2], confidence=-best[1]
    )


def _windows(
    words: Sequence[tuple[str, str, float]], longest: int
) -> Iterator[tuple[str, str, float]]:
    """Yields runs of words: as read, their letters alone, and the lowest confidence."""
    for start in range(len(words)):
        read, letters, confidence = "", "", 1.0
        for word, more, sure in words[start:]:
            read, letters = f"{read} {word}".lstrip(), letters + more
            confidence = min(confidence, sure)
            if len(letters) > longest:
                break
            yield read, letters, confidence


def _inside(match: re.Match[str]) -> str:
    inner = next(group for group in match.groups() if group is not None)
    return " ".join(inner.split()).rstrip(",.")


def _said(text: str) -> str:
    """What is said without marks: the run of capitals it begins with, else up to where it ends."""
    words = text.split()
    shouted = 0
    while shouted < len(words) and words[shouted].isupper():
        shouted += 1
    if len(_letters("".join(words[:shouted]))) >= 2:
        return " ".join(words[:shouted])
    return " ".join(_GOES_ON.sub("", f"{text} ").split())


def _letters(text: str) -> str:
    """Letters and digits alone, in one case; accents count."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
