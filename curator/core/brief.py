"""Which brief a variant belongs to when nobody says so: its prompt, else its folder."""

import hashlib
import re
from dataclasses import dataclass

NAME_LENGTH = 72

_NETWORK = re.compile(r"<(?:lora|lyco|hypernet):[^<>]*>", re.IGNORECASE)
_SPACE = re.compile(r"[\s,]+")


@dataclass(frozen=True, slots=True)
class BriefName:
    """A brief's identity inside its campaign, and what a person reads.

    Attributes:
        key: two variants with equal keys belong to one brief.
        name: unique inside the campaign whenever the key is.
    """

    key: str
    name: str


def named_brief(name: str) -> BriefName:
    """Returns the brief that a manifest, sidecar or folder calls by name; case does not matter."""
    text = " ".join(name.split())
    return BriefName(f"name:{text.casefold()}", text)


def brief_of_prompt(prompt: str) -> BriefName:
    """Returns the brief of everything that was asked for in the same words.

    Case, white space, commas and network tags (<lora:...>) do not make another brief, for they are
    what a person changes while trying models. A prompt too long to be a name is shortened and
    marked with four digits of its hash, so that two long prompts with the same beginning stay two
    briefs.
    """
    words = _SPACE.sub(" ", _NETWORK.sub(" ", prompt)).strip().casefold()
    digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()
    name = " ".join(_NETWORK.sub(" ", prompt).split())
    if len(name) > NAME_LENGTH:
        name = f"{name[: NAME_LENGTH - 6].rstrip()}… {digest[:4]}"
    return BriefName(f"prompt:{digest}", name or "empty prompt")
