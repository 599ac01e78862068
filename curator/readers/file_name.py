"""Names that services give to downloads: a guess at the service, and never at a model or seed.

Anybody can rename a file, and people call files after the model they meant to use; so nothing that
statistics rest on is read from a name. What a team's own names mean is said by an import rule.
"""

import re

from curator.core.variant import Confidence
from curator.readers.base import Candidate, Clues, Findings, Origin, reader

_NAMES = (
    (re.compile(r"Gemini_Generated_Image_[a-z0-9]{10,20}( \(\d+\))?"), "Google Gemini"),
    (re.compile(r"ChatGPT Image [A-Z][a-z]{2} \d{1,2}, \d{4}, \d{2}_\d{2}_\d{2}.*"), "ChatGPT"),
    (re.compile(r"DALL[·-]E \d{4}-\d{2}-\d{2} \d{2}[._]\d{2}[._]\d{2}.*"), "ChatGPT"),
    (
        re.compile(r"\w+_\w+_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_[0-3]"),
        "Midjourney",
    ),
    (re.compile(r"ComfyUI_(temp_[a-z]+_)?\d{5}_"), "ComfyUI"),
)


@reader("file_name", version=1)
def read_file_name(clues: Clues) -> Findings:
    """Returns the service that a file's name looks like."""
    for form, service in _NAMES:
        if form.fullmatch(clues.path.stem):
            return Findings(
                (Candidate("generator", service, "file name", Confidence.GUESSED, Origin.NAME),)
            )
    return Findings()
