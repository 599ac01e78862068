"""The registry of generative models: one canonical name for the many that files and people use.

A name is looked up exactly, after folding, and never by a part of it: "flux" in it says little.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from curator.core.variant import Tier

SHORT_HASH_DIGITS = 10
"""How many digits of a model's SHA-256 most tools write."""

_WEIGHTS = re.compile(r"\.(safetensors|ckpt|gguf|sft|pth|pt|bin)$")
_GAPS = re.compile(r"[\s_.\-:]+")


def fold_model(name: str) -> str:
    """Returns a model's name as it is compared: no case, folders, file ending or kind of gap."""
    last = re.split(r"[\\/]", name.strip().rstrip("\\/"))[-1].casefold()
    return _GAPS.sub("-", _WEIGHTS.sub("", last)).strip("-")


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What is known of one model.

    Attributes:
        name: the canonical name, as people say it.
        vendor: who makes it; "" where nobody in particular does.
        tier: what it is usually used for; None where that differs from team to team.
        aliases: other names for exactly this model: API names, file names.
        patterns: regular expressions over a whole folded name, for names with a build in them.
        hashes: SHA-256 of its weights, whole or the first ten digits, lower case.
    """

    name: str
    vendor: str = ""
    tier: Tier | None = None
    aliases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelRegistry:
    """Finds the card behind a name or a hash. Build one with `of`."""

    cards: tuple[ModelCard, ...] = ()
    _by_name: dict[str, ModelCard] = field(default_factory=dict, repr=False, compare=False)
    _by_hash: dict[str, ModelCard] = field(default_factory=dict, repr=False, compare=False)
    _patterns: tuple[tuple[re.Pattern[str], ModelCard], ...] = field(
        default=(), repr=False, compare=False
    )

    @classmethod
    def of(cls, cards: Iterable[ModelCard]) -> "ModelRegistry":
        """Returns a registry of these cards.

        Raises:
            ValueError: two cards claim one name or hash, or a pattern is no regular expression.
        """
        listed = tuple(cards)
        by_name: dict[str, ModelCard] = {}
        by_hash: dict[str, ModelCard] = {}
        patterns: list[tuple[re.Pattern[str], ModelCard]] = []
        for card in listed:
            for name in {fold_model(name) for name in (card.name, *card.aliases)}:
                if (other := by_name.setdefault(name, card)) is not card:
                    raise ValueError(f"{name!r} is claimed by both {other.name} and {card.name}")
            for digits in {_short(digits) for digits in card.hashes}:
                if (other := by_hash.setdefault(digits, card)) is not card:
                    raise ValueError(f"hash {digits} is claimed by {other.name} and {card.name}")
            for pattern in card.patterns:
                try:
                    patterns.append((re.compile(pattern), card))
                except re.error as error:
                    message = f"the pattern {pattern!r} of {card.name} is wrong: {error}"
                    raise ValueError(message) from error
        return cls(listed, by_name, by_hash, tuple(patterns))

    def with_cards(self, more: Iterable[ModelCard]) -> "ModelRegistry":
        """Returns a registry in which later cards of the same name extend the earlier ones.

        What a later card says of vendor and tier replaces what was said before; an alias that it
        claims is taken from whoever had it.

        Raises:
            ValueError: two of the later cards claim one name or hash.
        """
        added = ModelRegistry.of(more)
        later = {fold_model(card.name): card for card in added.cards}
        kept = [
            _extended(card, later.pop(fold_model(card.name), None), added) for card in self.cards
        ]
        return ModelRegistry.of([*kept, *later.values()])

    def card_of(self, model: str | None, model_hash: str | None = None) -> ModelCard | None:
        """Returns the card of a stated name, else of a hash; None for what nobody registered."""
        if model:
            name = fold_model(model)
            if (card := self._by_name.get(name)) is not None:
                return card
            for pattern, card in self._patterns:
                if pattern.fullmatch(name):
                    return card
        if model_hash and len(model_hash) >= SHORT_HASH_DIGITS:
            return self._by_hash.get(_short(model_hash))
        return None

    def canonical_name(self, model: str | None, model_hash: str | None = None) -> str | None:
        """Returns the canonical name behind a stated name or hash, None for an unregistered one."""
        card = self.card_of(model, model_hash)
        return card.name if card else None

    def __iter__(self) -> Iterator[ModelCard]:
        return iter(self.cards)


def _short(digits: str) -> str:
    return digits.lower()[:SHORT_HASH_DIGITS]


def _extended(card: ModelCard, later: ModelCard | None, added: ModelRegistry) -> ModelCard:
    """A card with what a later one of its name says, without what others have claimed since."""

    def is_free(name: str) -> bool:
        owner = added.card_of(name)
        return owner is None or fold_model(owner.name) == fold_model(card.name)

    aliases = tuple(alias for alias in card.aliases if is_free(alias))
    hashes = tuple(digits for digits in card.hashes if added.card_of(None, digits) in (None, later))
    if later is None:
        return replace(card, aliases=aliases, hashes=hashes)
    return ModelCard(
        name=later.name,
        vendor=later.vendor or card.vendor,
        tier=later.tier or card.tier,
        aliases=tuple(dict.fromkeys((*aliases, *later.aliases))),
        patterns=tuple(dict.fromkeys((*card.patterns, *later.patterns))),
        hashes=tuple(dict.fromkeys((*hashes, *later.hashes))),
    )
