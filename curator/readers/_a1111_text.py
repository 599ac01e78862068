"""The grammar of the A1111 text, without what its keys mean."""

import re
from dataclasses import dataclass

_STEPS_LINE = re.compile(r"^[ \t]*(?=Steps: ?\d)", re.MULTILINE)
_NEGATIVE_LINE = re.compile(r"^[ \t]*Negative [pP]rompt:", re.MULTILINE)
_STEPS_INLINE = re.compile(r"(?<=[\s,.])(?=Steps: ?\d+, ?[A-Z])")
_NEGATIVE_INLINE = re.compile(r"(?<=\s)Negative prompt:")
_KEY = re.compile(r"[\w][\w \-/.]{0,60}")
_TELLING_INLINE = ("Sampler", "Seed", "Size")
"""Keys that a text on a single line has all of, since nothing else tells where they begin."""

_TELLING = ("Sampler", "Seed", "CFG scale", "Size", "Model", "Model hash", "Version")
_INVISIBLE = "\0\ufeff\u200b\u200c\u200d\u2060 \t\r\n"
_CLOSING = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class InfoText:
    """A parsed text.

    Attributes:
        prompt: "" when the text begins with the negative one.
        negative_prompt: None when there is no such line; "" when it is empty.
        settings: the last line's keys and values, quotes removed; of equal keys the first.
    """

    prompt: str
    negative_prompt: str | None
    settings: dict[str, str]


def parse_infotext(text: str) -> InfoText | None:
    """Returns the parts of an A1111 text, or None when it is not one.

    It is one when a line begins with `Steps:` and a number, and has at least one more key of a
    generation: recipes have steps too. The last such line counts, since a prompt may quote another.
    A text that was put on one line by a converter needs more keys to be believed.
    """
    text = text.replace("\r\n", "\n")
    starts = [found.end() for found in _STEPS_LINE.finditer(text)]
    if not starts:
        return _parse_one_line(text)
    above, line = text[: starts[-1]], text[starts[-1] :].partition("\n")[0]
    settings = parse_settings(line)
    if not any(key in settings for key in _TELLING):
        return None
    negative = _NEGATIVE_LINE.search(above)
    prompt = above[: negative.start()] if negative else above
    return InfoText(
        prompt=prompt.strip(_INVISIBLE),
        negative_prompt=above[negative.end() :].strip(_INVISIBLE) if negative else None,
        settings=settings,
    )


def _parse_one_line(text: str) -> InfoText | None:
    """The parts of a text whose line ends somebody has turned into spaces."""
    starts = [found.end() for found in _STEPS_INLINE.finditer(text)]
    if not starts or "\n" in text.strip(_INVISIBLE):
        return None
    above, settings = text[: starts[-1]], parse_settings(text[starts[-1] :])
    if not all(key in settings for key in _TELLING_INLINE):
        return None
    negative = _NEGATIVE_INLINE.search(" " + above)
    prompt = (" " + above)[: negative.start()] if negative else above
    return InfoText(
        prompt=prompt.strip(_INVISIBLE),
        negative_prompt=(" " + above)[negative.end() :].strip(_INVISIBLE) if negative else None,
        settings=settings,
    )


def parse_settings(line: str) -> dict[str, str]:
    """Returns the `Key: value` pairs of a parameter line, in one pass over it."""
    settings: dict[str, str] = {}
    scanner = _Scanner(line)
    while (pair := scanner.next_pair()) is not None:
        key, value = pair
        if _KEY.fullmatch(key):
            settings.setdefault(key, value)
    return settings


class _Scanner:
    """Reads one line from left to right; every character is looked at a fixed number of times."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._at = 0
        self._quotes_close = True
        self._brackets_close = True

    def next_pair(self) -> tuple[str, str] | None:
        """The next key and value; None at the end."""
        line = self._line
        colon = line.find(":", self._at)
        if colon < 0:
            return None
        comma = line.rfind(",", self._at, colon)
        key = line[max(comma + 1, self._at) : colon].strip()
        start = colon + 1
        while start < len(line) and line[start] == " ":
            start += 1
        end = self._value_end(start)
        value = line[start:end].strip(_INVISIBLE)
        after = line.find(",", end)
        self._at = len(line) if after < 0 else after + 1
        if value[:1] == '"' and value[-1:] == '"' and len(value) > 1:
            value = _unquote(value)
        return key, value

    def _value_end(self, start: int) -> int:
        """Where the value ends: behind its closing quote or bracket, else at the next comma.

        Once a quote or a bracket has no end, no later one is looked for: that keeps the scan
        linear, and after such damage a comma is as good a guess.
        """
        first = self._line[start : start + 1]
        if first == '"' and self._quotes_close:
            end = _string_end(self._line, start)
            if end:
                return end
            self._quotes_close = False
        elif first in _CLOSING and self._brackets_close:
            end = _bracket_end(self._line, start)
            if end:
                return end
            self._brackets_close = False
        comma = self._line.find(",", start)
        return len(self._line) if comma < 0 else comma


def _string_end(line: str, start: int) -> int:
    """The place behind the quote that closes the one at `start`; 0 when none does."""
    at = start + 1
    while at < len(line):
        if line[at] == "\\":
            at += 2
        elif line[at] == '"':
            return at + 1
        else:
            at += 1
    return 0


def _bracket_end(line: str, start: int) -> int:
    """The place behind the bracket that closes the one at `start`, strings skipped; 0 for none."""
    depth: list[str] = []
    at = start
    while at < len(line):
        character = line[at]
        if character == '"':
            at = _string_end(line, at)
            if not at:
                return 0
            continue
        if character in _CLOSING:
            depth.append(_CLOSING[character])
        elif character in "]}":
            if depth.pop() != character:
                return 0
            if not depth:
                return at + 1
        at += 1
    return 0


_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def _unquote(value: str) -> str:
    """The text of a JSON string; an escape that JSON does not know stands for its character."""
    return _ESCAPE.sub(
        lambda found: (
            chr(int(found.group(1)[1:], 16))
            if len(found.group(1)) > 1
            else _ESCAPED.get(found.group(1), found.group(1))
        ),
        value[1:-1],
    )
