"""What prompts say: words and comma-separated phrases that occur in enough briefs.

A tag is a word of letters and digits, or what stands between two commas if that is more than one
word. Weights and brackets of prompt dialects are left out ("(soft light:1.2)" is "soft light"),
words that only hold a sentence together too. Nothing is stemmed, translated or guessed: two
spellings are two tags. A tag that goes along with a rate need not be its cause.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

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

_WEIGHT = re.compile(r":\s*-?\d+(?:\.\d+)?(?=\s*[)\]},]|\s*$)")
_BRACKETS = re.compile(r"[()\[\]{}\\\"“”„]")
_PARTS = re.compile(r"[,;.\n|!?:]+")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def tags_of(prompt: str) -> frozenset[str]:
    """Returns the words and phrases of one prompt, in lower case."""
    plain = _BRACKETS.sub(" ", _WEIGHT.sub("", _EXTRA.sub(",", prompt)))
    found: set[str] = set()
    for part in _PARTS.split(plain):
        words = [word.casefold() for word in _WORD.findall(part)]
        found |= {word for word in words if _says_something(word)}
        if 1 < len(words) <= LONGEST_PHRASE and any(map(_says_something, words)):
            found.add(" ".join(words))
    return frozenset(found)


def _says_something(word: str) -> bool:
    return len(word) > 1 and word not in STOP_WORDS and not word.isdigit()


def is_phrase(tag: str) -> bool:
    """Returns whether a tag is more than one word."""
    return " " in tag


def frequent_tags(
    prompts: Sequence[str],
    used: Collection[tuple[int, int]],
    fewest: int = FEWEST_BRIEFS,
    most: int = MOST_TAGS,
) -> Sequence[tuple[str, ...]]:
    """Returns for each prompt those of its tags that occur in enough briefs.

    A tag that every brief has tells nothing apart and is left out; of a word and a phrase that
    stand in the very same prompts only the phrase is kept. A prompt that no brief uses has none.

    Args:
        prompts: different ones.
        used: (prompt, brief): which of them stands in which brief, each pair once.
        fewest: briefs that a tag needs.
        most: tags kept, those of the most briefs; ties in the order of the alphabet.
    """
    parsed = {number: tags_of(prompts[number]) for number in {number for number, _ in used}}
    members: defaultdict[str, set[int]] = defaultdict(set)
    briefs: defaultdict[str, set[int]] = defaultdict(set)
    for number, brief in used:
        for tag in parsed[number]:
            members[tag].add(number)
            briefs[tag].add(brief)
    every = len({brief for _, brief in used})
    count = {tag: len(some) for tag, some in briefs.items()}
    wanted = [tag for tag, many in count.items() if fewest <= many < every]
    shadowed = _shadowed(wanted, members)
    wanted = sorted((tag for tag in wanted if tag not in shadowed), key=lambda t: (-count[t], t))
    kept = set(wanted[:most])
    order = {tag: place for place, tag in enumerate(wanted)}
    return [
        tuple(sorted(parsed.get(number, frozenset()) & kept, key=order.__getitem__))
        for number in range(len(prompts))
    ]


def _shadowed(tags: Iterable[str], members: Mapping[str, set[int]]) -> set[str]:
    """Words that stand in exactly those prompts in which a phrase of theirs stands."""
    phrases = [tag for tag in tags if is_phrase(tag)]
    return {
        word
        for phrase in phrases
        for word in phrase.split()
        if members.get(word) == members[phrase]
    }
