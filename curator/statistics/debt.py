"""What is owed: images that nobody has looked at, retouch that nobody has done, and until when."""

from collections.abc import Sequence
from itertools import repeat
from math import fsum

import numpy as np

from curator.core.money import Money
from curator.core.reckoned import Told
from curator.core.stats_economy import DebtForecast
from curator.statistics.costs import counted
from curator.statistics.economy import curation_debt, forecast
from curator.statistics.tagging import UNTOLD, which_told
from curator.statistics.variants import FIXED, Variants


def debt_forecast(
    variants: Variants,
    look_seconds: float | None,
    money: Money,
    estimates: Told[float] | None = None,
) -> DebtForecast:
    """Returns what is owed at the library's own pace, and after how many variants one may stop.

    Args:
        variants: counted ones.
        look_seconds: the median look; None where no look was timed.
        money: for what cannot be known from the library.
        estimates: minutes of retouch, of variants of which a ticket states them.
    """
    waiting = int((~variants.reviewed & ~variants.missing).sum())
    accepted, reviewed = int(variants.accepted.sum()), int(variants.reviewed.sum())
    retouched = ~np.isnan(variants.minutes)
    fixes = (variants.verdict == FIXED) & ~retouched
    unfinished = int(fixes.sum())
    known: Sequence[float] = variants.minutes[retouched & (variants.minutes != 0)].tolist()
    each = fsum(known) / len(known) if known else money.retouch_minutes
    stated: Sequence[float] = []
    if estimates is not None:
        which = which_told(variants, estimates)[fixes]
        stated = [estimates.values[number] for number in which[which != UNTOLD].tolist()]
    owed = fsum([*stated, *repeat(each, unfinished - len(stated))])
    if money.picks is not None:
        wanted = max(0, money.picks - accepted)
    else:
        every, done = (
            len(np.unique(brief)) for brief in (variants.brief, variants.brief[variants.accepted])
        )
        wanted = every - done
    rate = accepted / reviewed if reviewed else None
    result = DebtForecast(
        unreviewed=waiting,
        look_seconds=look_seconds,
        unfinished_retouch=unfinished,
        retouch_minutes_each=each if unfinished or known else None,
        retouch_estimated=len(stated),
        retouch_assumed=unfinished > len(stated) and not known,
        review_minutes=None,
        retouch_minutes=owed,
        minutes=None,
        load=None,
        picks_wanted=wanted,
        picks_assumed=money.picks is None,
        expected_picks=None if rate is None else waiting * rate,
        enough_variants=None,
        enough_hours=None,
        text="",
    )
    if look_seconds is not None:
        debt = curation_debt(
            waiting,
            look_seconds,
            unfinished,
            owed / unfinished if unfinished else 0.0,
            arrivals_per_hour=money.arrivals_per_hour,
            reviewers=money.reviewers,
            availability=money.availability,
        )
        result["review_minutes"] = debt.review_minutes
        result["minutes"] = debt.minutes
        result["load"] = debt.load
        if rate:
            ahead = forecast(waiting, look_seconds, rate, wanted)
            result["enough_variants"] = ahead.enough
            result["enough_hours"] = ahead.enough_hours
    result["text"] = _debt_words(result)
    return result


def duration(minutes: float) -> str:
    """Returns minutes as a person says them: "5 h 10 min", "12 min", "under a minute"."""
    whole = round(minutes)
    if whole < 1:
        return "under a minute"
    hours, rest = divmod(whole, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def _debt_words(debt: DebtForecast) -> str:
    waiting, minutes = debt["unreviewed"], debt["minutes"]
    if not waiting and not debt["unfinished_retouch"]:
        return "Nothing waits for review or retouch."
    if minutes is None:
        return (
            f"{counted(waiting)} wait for review; no look is timed yet, so the time is not known."
        )
    words = f"At this pace {duration(minutes)} of work waits"
    enough, wanted = debt["enough_variants"], debt["picks_wanted"]
    if not wanted:
        return f"{words}; every pick that is wanted is there."
    if enough is None:
        return f"{words}; nothing was accepted yet, so no number of variants can be promised."
    picks = "1 pick" if wanted == 1 else f"{wanted} picks"
    if enough <= waiting:
        return f"{words}; the first {enough} of {waiting} should hold {picks}."
    return f"{words}; stop generating after {enough - waiting} more for {picks}."
