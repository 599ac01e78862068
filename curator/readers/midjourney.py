"""Midjourney: PNG Description with the prompt and its switches, or only a label in XMP.

    a glass carafe on marble --ar 3:2 --v 6.1 --seed 7 Job ID: 0b9d3f54-...

Newer downloads hold an image number and a source type in XMP and neither prompt nor version. The
creation time can be that of the download.
"""

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from curator.core.variant import Confidence
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.candidates import Value, seed_of, stated_in
from curator.readers.container.blocks import Block

_JOB = re.compile(r"\s*\bJob ID:\s*([0-9a-f]{8}-[0-9a-f-]{27})\s*$", re.IGNORECASE)
_SWITCH = re.compile(r"(?:^|\s)(?:--|—)(?=[a-z])", re.IGNORECASE)
_LINK = re.compile(r"^\s*(?:<?https?://\S+>?\s+)+")
_VERSION = re.compile(r"\d+(?:\.\d+)?[a-z]?")


@dataclass(frozen=True, slots=True)
class Request:
    """What a Description asks for.

    Attributes:
        switches: the values by the switch's name, lower case.
        links: the images that it starts from.
    """

    switches: dict[str, str]
    links: tuple[str, ...] = ()


@reader("midjourney", version=1)
def read_midjourney(clues: Clues) -> Findings:
    """Returns what a Description with a job's number states, else that Midjourney made it."""
    texts = {block.key: block for block in reversed(clues.texts())}
    description = texts.get("Description")
    if description is not None and (job := _JOB.search(description.text)):
        return Findings(_described(description, job, texts.get("Creation Time")))
    found: list[Candidate] = []
    for packet in clues.packets:
        kind = packet.first("DigitalSourceType") or ""
        if packet.first("DigImageGUID") and kind.endswith("trainedAlgorithmicMedia"):
            source = packet.block.source
            found.append(
                Candidate("generator", "Midjourney", source, Confidence.DERIVED, Origin.C2PA)
            )
    return Findings(tuple(found))


def _described(block: Block, job: re.Match[str], created: Block | None) -> tuple[Candidate, ...]:
    request = parse_request(block.text[: job.start()])
    values: dict[str, Value | None] = {
        "generator": "Midjourney",
        "prompt": block.text[: job.start()].strip(),
        "negative_prompt": request.switches.get("no"),
        "model": _model(request.switches),
        "seed": seed_of(request.switches.get("seed")),
    }
    found = [*stated_in(block, values)]
    references = [*request.links]
    for switch in ("sref", "cref", "oref"):
        references += request.switches.get(switch, "").split()
    found += [
        Candidate("reference", name, block.source, Confidence.STATED, Origin.RUN_TEXT)
        for name in references
    ]
    if created is not None:
        try:
            moment = parsedate_to_datetime(created.text.strip())
        except ValueError:
            return tuple(found)
        if moment.tzinfo is not None:
            source = f"{created.source}, may be the download's"
            found.append(
                Candidate("generated_at", moment, source, Confidence.DERIVED, Origin.RUN_TEXT)
            )
    return tuple(found)


def parse_request(text: str) -> Request:
    """Returns the switches of a request, the first of two equal ones, and its linked images."""
    links = _LINK.match(text)
    names = tuple(links.group().replace("<", " ").replace(">", " ").split()) if links else ()
    _words, *switches = _SWITCH.split(text[links.end() :] if links else text)
    values: dict[str, str] = {}
    for switch in switches:
        name, _, value = switch.strip().partition(" ")
        values.setdefault(name.lower(), value.strip())
    return Request(values, names)


def _model(switches: dict[str, str]) -> str | None:
    """The version that was asked for; without one it was the account's default."""
    for name, brand in (("v", "Midjourney v"), ("version", "Midjourney v"), ("niji", "Niji v")):
        version = _VERSION.match(switches.get(name, ""))
        if version:
            return f"{brand}{version.group()}"
    return None
