"""The batch in a reviewer's hand: its places in order, its cards, what waits and what is alike."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from curator.core.batch import ItemKind
from curator.core.decision import Verdict
from curator.core.fact import NO_FACTS
from curator.core.sentinel import PROBES
from curator.core.variant import BatchId, BriefId, VariantId
from curator.library.library import Library
from curator.library.values import BatchItem, Card, OpenBatch
from curator.workflow.noting import facts_of_this_look
from curator.workflow.review_state import InBatch, blind

AHEAD = 4
"""How many images after the one on screen are named for decoding ahead."""

SKIPS = 2
"""A skipped image comes back once at the batch's end; skipped again it waits for another batch."""


class BatchInHand:
    """What a session keeps of one batch, and of images that undo came back to.

    Args:
        library: where cards are read.
        reviewer: whose batch.
        batch: as it is stored; None for no batch.
    """

    def __init__(self, library: Library, reviewer: str, batch: OpenBatch | None) -> None:
        self._library = library
        self._reviewer = reviewer
        self.id: BatchId | None = batch.id if batch else None
        self.seed = batch.seed if batch else 0
        self.newest = batch.newest_variant if batch else VariantId(0)
        self.is_revealed = batch.revealed if batch else False
        self.defects = library.facts.defect_list()
        self._planned_at = batch.planned_at if batch else None
        self.known: frozenset[VariantId] = frozenset()
        """Whose model the reviewer was told in another batch."""
        self.items: list[BatchItem] = list(batch.items) if batch else []
        self.cards: dict[VariantId, Card] = {}
        self.skipped: list[VariantId] = []  # since the last verdict; undo goes back to them first
        self.returned = 0  # places that were given back to the pool
        self.reload([item.variant for item in self.items])

    def item(self, variant: VariantId | None) -> BatchItem | None:
        """Returns a variant's place in the batch, None when it has none."""
        return next((item for item in self.items if item.variant == variant), None)

    def alike(self, variant: VariantId) -> list[BatchItem]:
        """Returns the others of the batch's new variants of one brief that look like this one.

        Groups reach over briefs; what answers another need is not judged unseen.
        """
        card, place = self.cards.get(variant), self.item(variant)
        if card is None or card.group is None or place is None:
            return []
        return [
            item
            for item in self.items
            if item.kind is ItemKind.NEW
            and item.variant != variant
            and item.brief == place.brief
            and self.cards[item.variant].group == card.group
        ]

    def waiting_alike(self, variant: VariantId) -> list[BatchItem]:
        """Returns those of them that wait for a verdict."""
        item = self.item(variant)
        if item is None or item.kind is not ItemKind.NEW:
            return []
        return [item for item in self.alike(variant) if item.verdict is None]

    def pending(self) -> list[BatchItem]:
        """Returns what is still to be judged, in order: skipped ones once more at the end."""
        waiting = [item for item in self.items if item.verdict is None and item.skips < SKIPS]
        return sorted(waiting, key=lambda item: (item.skips, item.position))

    def queue(self, after: VariantId | None = None) -> list[BatchItem]:
        """Returns what is still to be judged in the order in which it will come.

        From a place on it goes forward, then round to what was left behind: none is passed over,
        wherever in the batch somebody has judged one out of its turn.
        """
        waiting, place = self.pending(), self.item(after)
        if place is None or not waiting:
            return waiting
        round_of = waiting[0].skips
        return sorted(
            waiting,
            key=lambda item: (
                item.skips,
                item.skips == round_of and item.position <= place.position,
                item.position,
            ),
        )

    def next(self, after: VariantId | None = None) -> BatchItem | None:
        """Returns what is judged next, None at the end."""
        return next(iter(self.queue(after)), None)

    def best_of(self, brief: BriefId | None) -> tuple[VariantId, ...]:
        """Returns what was accepted of a brief whose block is done; () for fewer than two."""
        block = [item for item in self.items if item.brief == brief and item.kind is ItemKind.NEW]
        if any(item.verdict is None and item.skips < SKIPS for item in block):
            return ()
        accepted = [item.variant for item in block if item.verdict is Verdict.ACCEPT]
        return tuple(accepted) if len(accepted) > 1 else ()

    def places(self) -> tuple[InBatch, ...]:
        """Returns the whole batch as the page may show it."""
        return tuple(
            InBatch(
                blind(self.cards[item.variant]),
                item.position,
                item.brief,
                is_new=item.kind is ItemKind.NEW,
            )
            for item in self.items
        )

    def opens_brief(self, item: BatchItem) -> bool:
        """Whether a place is the first of its brief."""
        before = self.items[item.position - 1] if item.position > 0 else None
        return before is None or before.brief != item.brief

    def cut_after_block(self, item: BatchItem) -> list[int]:
        """Ends the batch with the block of a place; returns the positions that were dropped.

        What is decided behind it already stays.
        """
        end = item.position
        while end + 1 < len(self.items) and self.items[end + 1].brief == item.brief:
            end += 1
        while end + 1 < len(self.items) and any(
            later.verdict is not None for later in self.items[end + 1 :]
        ):
            end += 1
        dropped = [later.position for later in self.items[end + 1 :]]
        del self.items[end + 1 :]
        self.returned += len(dropped)
        return dropped

    def note_verdict(self, variant: VariantId, verdict: Verdict | None) -> None:
        """Notes what a variant was given."""
        item = self.item(variant)
        if item is not None:
            self.items[item.position] = replace(item, verdict=verdict)
        if variant in self.cards:
            self.cards[variant] = replace(self.cards[variant], verdict=verdict)

    def note_skip(self, item: BatchItem) -> None:
        """Notes that a place was skipped."""
        self.items[item.position] = replace(item, skips=item.skips + 1)
        self.skipped.append(item.variant)

    def take_back_skip(self) -> VariantId | None:
        """Takes back the last skip since the last verdict; None when there was none."""
        if not self.skipped:
            return None
        variant = self.skipped.pop()
        item = self.item(variant)
        if item is not None:
            self.items[item.position] = replace(item, skips=max(0, item.skips - 1))
        return variant

    def is_told(self, variant: VariantId, *, is_over: bool) -> bool:
        """Whether the reviewer was told by which model a variant is; a receipt tells of probes."""
        item = self.item(variant)
        if item is None:
            return bool(self._library.queue.revealed_among(self._reviewer, [variant]))
        return self.is_revealed or variant in self.known or (is_over and item.kind in PROBES)

    def read_again(self, *others: VariantId) -> None:
        """Reads the whole batch again, and these: a step may have touched more than it shows."""
        stored = self._library.open_batch(self._reviewer)
        is_mine = stored is not None and stored.id == self.id
        variants = [*others, *(item.variant for item in self.items)]
        self.reload(dict.fromkeys(variants), stored if is_mine else None)
        self.defects = self._library.facts.defect_list()

    def reload(self, variants: Iterable[VariantId], stored: OpenBatch | None = None) -> None:
        """Reads cards again.

        What is judged once more is blind: of it only a verdict of this batch is shown, which stands
        in the batch as it is stored, and what was said of it in this batch.
        """
        cards = self._library.cards(list(variants))
        self.cards |= cards
        given = {item.variant: item.verdict for item in (stored.items if stored else self.items)}
        for variant, card in cards.items():
            item = self.item(variant)
            is_again = item is not None and item.kind is not ItemKind.NEW
            self.note_verdict(variant, given.get(variant) if is_again else card.verdict)
        again = [one for one in self.items if one.kind is not ItemKind.NEW and one.variant in cards]
        if again and self._planned_at is not None:
            facts = facts_of_this_look(
                self._library,
                [one.variant for one in again],
                self._reviewer,
                self._planned_at,
            )
            for one in again:
                card = self.cards[one.variant]
                self.cards[one.variant] = replace(card, facts=facts.get(one.variant, NO_FACTS))

    def upcoming(self, shown: VariantId | None) -> tuple[Path, ...]:
        """Returns the files of the images behind the one on screen."""
        ahead = [item.variant for item in self.queue(shown) if item.variant != shown]
        return tuple(self.cards[variant].path for variant in ahead[:AHEAD])
