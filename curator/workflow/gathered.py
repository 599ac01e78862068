"""Gathers from a library what a report is worked out from.

Each source is read once, when something is first worked out that needs it: of the default page
that is one entry a take, of most further sections one a variant as well. They are columns, never an
object a variant.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from curator.core.batch import ItemKind
from curator.core.money import Money
from curator.core.outcome import LENIENT_RETOUCH_MINUTES, TakeColumns
from curator.core.reckoned import Blindness, Deciders
from curator.core.second_look import Reason
from curator.core.stats_sections import Agreement
from curator.core.variant import Tier
from curator.library.library import Library
from curator.workflow.money import money_of
from curator.workflow.settling import settle_briefs

if TYPE_CHECKING:  # NumPy loads with the first of them that is needed
    from curator.statistics.cells import Judged
    from curator.statistics.ledger import Ledger
    from curator.statistics.tagging import Tagging
    from curator.statistics.variants import Variants


class GivenUp(Exception):
    """Nobody waits any more for what is being worked out."""


def _go_on() -> None:
    """Somebody always waits."""


class Gathered:
    """Rows of a library, or of one campaign, tier or period of it.

    They stay those of the moment at which they were read: whoever keeps them for several reports
    drops them when the library changes.

    Attributes:
        library: which one.
        campaign: only this campaign; None for all.
        tier: only this tier; None for all.
        blind_only: verdicts given with the model known count as not given.
        asked_since: only what was first asked for at or after this time, aware UTC; None for all.
        go_on: called now and then; raises `GivenUp` when nobody waits any more.
    """

    def __init__(
        self,
        library: Library,
        *,
        campaign: str | None = None,
        tier: Tier | None = None,
        blind_only: bool = False,
        asked_since: datetime | None = None,
    ) -> None:
        self.library = library
        self.campaign, self.tier, self.blind_only = campaign, tier, blind_only
        self.asked_since = asked_since
        self.go_on: Callable[[], None] = _go_on

    def settle(self) -> None:
        """Keeps what can be kept of the counting, before the moment that a report is of."""
        if "takes" not in self.__dict__:
            for _ in settle_briefs(self.library):
                self.go_on()  # it takes no longer than counting all of it

    @property
    def is_scoped(self) -> bool:
        """Whether only a part of the library is asked about."""
        return not (self.campaign is None and self.tier is None and self.asked_since is None)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but a choice of tiers leaves verdicts out."""
        return self.blind_only or not (self.campaign is None and self.asked_since is None)

    @cached_property
    def money(self) -> Money:
        """What the team says of its money and time."""
        return money_of(self.library)

    @cached_property
    def _lead(self) -> str | None:
        return self.library.reckoning.lead()

    @cached_property
    def _period(self) -> frozenset[int] | None:
        """The takes of the period, None for all."""
        since = self.asked_since
        return None if since is None else self.library.reckoning.asked_since(since)

    @cached_property
    def _deciders(self) -> Deciders:
        """Those of the part that is asked about."""
        return self.library.reckoning.deciders_of(self.campaign, self.tier, self._period)

    @cached_property
    def blindness(self) -> Blindness:
        """Of how many decisions on it the model is known to have been seen, or not."""
        # Of the whole library indexes tell, and no decision is read.
        return self._deciders.blindness if self.is_scoped else self.library.reckoning.blindness()

    @cached_property
    def deciders(self) -> tuple[int, int]:
        """How many reviewers decided on it, and how many decisions stand."""
        if self.is_scoped:
            return self._deciders.reviewers, self._deciders.decisions
        return self.library.reckoning.count_deciders()

    @cached_property
    def takes(self) -> TakeColumns:
        """One entry a take that is asked about."""
        from curator.statistics.ledger import only

        columns = self.library.reckoning.take_columns(self._lead, with_unblinded=self.blind_only)
        return only(columns, campaign=self.campaign, tier=self.tier, takes=self._period)

    @cached_property
    def ledger(self) -> "Ledger":
        """The counted takes among them."""
        from curator.statistics.ledger import ledger_of

        found = ledger_of(self.takes)
        return found.without("unblinded") if self.blind_only else found

    @cached_property
    def judged(self) -> "Judged":
        """The first takes among these, and how they came out by each definition."""
        from curator.statistics.cells import judge_all

        return judge_all(self.ledger, LENIENT_RETOUCH_MINUTES)

    @cached_property
    def variants(self) -> "Variants":
        """The counted variants of these takes, each with the decision that counts."""
        from curator.statistics.variants import variants_in

        columns = self.library.reckoning.variant_columns(self._lead, go_on=self.go_on)
        found = variants_in(columns).only(
            campaign=self.campaign, tier=self.tier, takes=self._period
        )
        return found.blinded() if self.blind_only else found

    @cached_property
    def defects(self) -> "Tagging":
        """Persons' reasons."""
        from curator.statistics.tagging import told_tags

        return told_tags(self.variants, self.library.reckoning.defects())

    @cached_property
    def prompt_tags(self) -> "Tagging":
        """Words and phrases of prompts."""
        from curator.statistics.tagging import prompt_tags

        return prompt_tags(self.variants, self.library.reckoning.prompts())

    @cached_property
    def agreement(self) -> Agreement:
        """Whether verdicts would come out the same again."""
        from curator.statistics.reliability import agreement_section

        votes = self.library.reckoning.votes()
        answered = self.library.followups.answered()
        if self.is_scoped:
            inside = self.variants.numbers_among([*votes, *(one.variant for one in answered)])
            votes = {number: some for number, some in votes.items() if number in inside}
            answered = [one for one in answered if one.variant in inside]
        return agreement_section(
            [*votes.values()],
            second_looks=[
                (one.reason == Reason.CHANCE.value, one.is_reversed)
                for one in answered
                if one.kind is ItemKind.SECOND_LOOK
            ],
            second_readers=[
                one.is_reversed for one in answered if one.kind is ItemKind.SECOND_READER
            ],
            suspect=self.ledger.count_marked("suspect"),
            decided=int(self.ledger.reviewed.sum()),
        )
