"""What prompts say: words and comma-separated phrases that occur in enough briefs.

A tag is a word of letters and digits, or what stands between two commas if that is more than one
word. Weights and brackets of prompt dialects are left out ("(soft light:1.2)" is "soft light"),
words that only hold a sentence together too. Nothing is stemmed, translated or guessed: two
spellings are two tags. A tag that goes along with a rate need not be its cause.
"""

import re
from array import array
from collections.abc import Sequence

import numpy as np

from curator.statistics.ledger import Bools, Ints

FEWEST_BRIEFS = 5
"""In fewer briefs than this a tag says nothing but the briefs' names."""

MOST_TAGS = 60
"""The most frequent ones; a longer list is not read."""

LONGEST_PHRASE = 5
"""Words of a phrase; what is longer is a sentence, and only its words count."""

STOP_WORDS = frozenset(
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "her",
        "his", "in", "into", "is", "it", "its", "no", "not", "of", "off", "on", "onto", "or", "out",
        "over", "she", "he", "so", "some", "than", "that", "the", "their", "them", "then", "there",
        "these", "they", "this", "those", "to", "under", "up", "very", "was", "were", "while",
        "which", "who", "with", "without", "das", "dem", "den", "der", "des", "die", "ein", "eine",
        "einem", "einen", "einer", "für", "im", "ist", "mit", "nicht", "oder", "ohne", "und", "von",
        "vor", "zu", "auf", "aus", "bei",
    }
)  # fmt: skip
"""Words that only hold sentences together, of English and German."""

_EXTRA = re.compile(r"<[^<>]*>|--\w+(?:\s+[\d.:]+)?|\bBREAK\b|\bAND\b")
"""LoRA calls, dialect switches and keywords: they steer a model and describe nothing."""

_EXTRA_SIGNS = ("<", "--", "BREAK", "AND")
"""Without any of these there is none; looking for them all takes longer than all the rest."""

_WEIGHT = re.compile(r":\s*-?\d+(?:\.\d+)?(?=\s*[)\]},]|\s*$)")
_BRACKETS = re.compile(r"[()\[\]{}\\\"“”„]")
_PARTS = re.compile(r"[,;.\n|!?:]+")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def tags_of(prompt: str) -> frozenset[str]:
    """Returns the words and phrases of one prompt, in lower case."""
    if any(sign in prompt for sign in _EXTRA_SIGNS):
        prompt = _EXTRA.sub(",", prompt)
    plain = _BRACKETS.sub(" ", _WEIGHT.sub("", prompt))
    found: set[str] = set()
    for part in _PARTS.split(plain):
        words = [word.casefold() for word in _WORD.findall(part)]
        telling = [word for word in words if _says_something(word)]
        found.update(telling)
        if telling and 1 < len(words) <= LONGEST_PHRASE:
            found.add(" ".join(words))
    return frozenset(found)


def _says_something(word: str) -> bool:
    return len(word) > 1 and word not in STOP_WORDS and not word.isdigit()


def is_phrase(tag: str) -> bool:
    """Returns whether a tag is more than one word."""
    return " " in tag


def frequent_tags(
    prompts: Sequence[str],
    prompt: Ints,
    brief: Ints,
    fewest: int = FEWEST_BRIEFS,
    most: int = MOST_TAGS,
) -> tuple[Sequence[str], Bools]:
    """Returns the tags that occur in enough briefs, by the alphabet, and which prompt has which.

    A tag that every brief has tells nothing apart and is left out; of a word and a phrase that
    stand in the very same prompts only the phrase is kept.

    Args:
        prompts: different ones.
        prompt: for each pair of a prompt and a brief that it stands in, which of `prompts`.
        brief: the brief of each pair, as a number; each pair stands once.
        fewest: briefs that a tag needs.
        most: tags kept, those of the most briefs; ties in the order of the alphabet.

    Returns:
        the tags, and (tags, prompts) whether a tag is in a prompt; one without a brief has none.
    """
    tags, tag, first = _parsed(prompts, np.unique(prompt))
    in_prompts, in_briefs = np.zeros((2, len(tags)), dtype=np.int64)
    for some in np.array_split(tag, 50):
        in_prompts += np.bincount(some, minlength=len(tags))
    order = np.argsort(brief, kind="stable")
    starts = np.flatnonzero(np.diff(brief[order], prepend=-1))
    for some in np.split(order, starts[_AT_ONCE::_AT_ONCE]):
        at, many = first[prompt[some]], first[prompt[some] + 1] - first[prompt[some]]
        # The places of the tags of each of these prompts, one after the other.
        places = np.arange(many.sum()) + np.repeat(at - np.cumsum(many) + many, many)
        met = np.unique(np.repeat(brief[some], many) * len(tags) + tag[places])
        in_briefs += np.bincount(met % max(len(tags), 1), minlength=len(tags))
    every = len(starts)
    wanted = np.flatnonzero((in_briefs >= fewest) & (in_briefs < every)).tolist()
    number = {tags[one]: one for one in wanted}
    # A phrase's words stand wherever it stands: in as many prompts is in the same ones.
    shadowed = {
        word
        for phrase, one in number.items()
        if is_phrase(phrase)
        for word in phrase.split()
        if word in number and in_prompts[number[word]] == in_prompts[one]
    }
    kept = sorted(
        (name for name in number if name not in shadowed),
        key=lambda name: (-in_briefs[number[name]], name),
    )[:most]
    kept.sort()
    holds = np.zeros((len(kept), len(prompts)), dtype=np.bool_)
    for place, name in enumerate(kept):
        found = np.flatnonzero(tag == number[name])
        holds[place, np.searchsorted(first, found, side="right") - 1] = True
    return kept, holds


_AT_ONCE = 2000
"""Briefs; with all of a million prompts' tags at once memory would run out."""


def _parsed(prompts: Sequence[str], used: Ints) -> tuple[Sequence[str], Ints, Ints]:
    """All tags of the used prompts, and which each has: from where on, for each and beyond."""
    number: dict[str, int] = {}
    flat = array("i")
    sizes = np.zeros(len(prompts) + 1, dtype=np.int64)
    for one in map(int, used):
        tags = tags_of(prompts[one])
        flat.extend([number.setdefault(tag, len(number)) for tag in tags])
        sizes[one + 1] = len(tags)
    return list(number), np.asarray(flat), np.cumsum(sizes)
