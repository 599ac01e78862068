"""Which brief a variant belongs to when nobody says so: its prompt, else its folder."""

import hashlib
import re
from dataclasses import dataclass

NAME_LENGTH = 72

_NETWORK = re.compile(r"<(?:lora|lyco|hypernet):[^<>]*>", re.IGNORECASE)
_SWITCHES = re.compile(
    r"(?:^|\s)(?:--|—)(?:ar|aspect|v|version|niji|seed|s|stylize|q|quality|c|chaos|w|weird"
    r"|iw|sref|sw|cref|cw|oref|ow|style|tile|raw|stop|repeat|r|p|profile|draft|fast|turbo|relax|hd|exp)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
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


def without_switches(prompt: str) -> str:
    """Returns a prompt without network tags and switches, by which some models are known."""
    return _SWITCHES.sub("", _NETWORK.sub(" ", prompt))


def brief_of_prompt(prompt: str) -> BriefName:
    """Returns the brief of everything that was asked for in the same words.

    Case, white space, commas, network tags (<lora:...>) and Midjourney's switches (--ar 3:2) do not
    make another brief, for they are what a person changes while trying models. A prompt too long to
    be a name is shortened and marked with four digits of its hash, so that two long prompts with
    the same beginning stay two briefs.
    """
    plain = without_switches(prompt)
    words = _SPACE.sub(" ", plain).strip().casefold()
    digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()
    name = " ".join(plain.split())
    if len(name) > NAME_LENGTH:
        name = f"{name[: NAME_LENGTH - 6].rstrip()}… {digest[:4]}"
    return BriefName(f"prompt:{digest}", name or "empty prompt")
