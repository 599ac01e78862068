"""What is owed: images that nobody has looked at, retouch that nobody has done, and until when."""

from math import fsum

import numpy as np

from curator.core.money import Money
from curator.core.stats_economy import DebtForecast
from curator.statistics.costs import OpenFixes
from curator.statistics.economy import curation_debt, forecast
from curator.statistics.variants import Variants


def debt_forecast(
    variants: Variants, look_seconds: float | None, money: Money, fixes: OpenFixes
) -> DebtForecast:
    """Returns what is owed at the library's own pace, and after how many variants one may stop.

    Args:
        variants: counted ones.
        look_seconds: the median look; None where no look was timed.
        money: for what cannot be known from the library.
        fixes: what is still to be retouched of these.
    """
    waiting = int((~variants.reviewed & ~variants.missing).sum())
    accepted, reviewed = int(variants.accepted.sum()), int(variants.reviewed.sum())
    unfinished, owed = len(fixes.places), fsum(fixes.minutes.tolist())
    briefs, done = (
        len(np.unique(brief)) for brief in (variants.brief, variants.brief[variants.accepted])
    )
    wanted = briefs - done if money.picks is None else max(0, money.picks - accepted)
    rate = accepted / reviewed if reviewed else None
    result = DebtForecast(
        unreviewed=waiting,
        look_seconds=look_seconds,
        unfinished_retouch=unfinished,
        retouch_minutes_each=fixes.each if unfinished or fixes.is_known else None,
        retouch_estimated=fixes.estimated,
        retouch_assumed=fixes.is_assumed,
        review_minutes=None,
        retouch_minutes=owed,
        minutes=None,
        load=None,
        picks_wanted=wanted,
        picks_assumed=money.picks is None,
        picks_in_all=money.picks if money.picks is not None else briefs,
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
    waiting, fixes, minutes = debt["unreviewed"], debt["unfinished_retouch"], debt["minutes"]
    if not waiting and not fixes:
        return "Nothing waits for review or retouch."
    if minutes is None:
        return f"{_images(waiting)} to look at; no look is timed yet, so the time is not known."
    parts: list[str] = []
    if waiting:
        looking = duration(debt["review_minutes"] or 0.0)
        parts.append(f"{looking} of looking at {_images(waiting)}")
    if fixes:
        parts.append(f"{duration(debt['retouch_minutes'] or 0.0)} of retouch of {_images(fixes)}")
    words = f"At this pace {' and '.join(parts)} wait"
    enough, wanted = debt["enough_variants"], debt["picks_wanted"]
    if not wanted:
        return f"{words}; every pick that is wanted is there."
    if enough is None:
        return f"{words}; nothing was accepted yet, so no number of images can be promised."
    picks = "1 pick" if wanted == 1 else f"{wanted} picks"
    whole = debt["picks_in_all"]
    if not debt["picks_assumed"]:
        why = f"{whole} {'is' if whole == 1 else 'are'} wanted in all"
        whose = ""
    else:
        why = (
            f"one a brief is wanted, and {wanted} of {whole} "
            f"{'brief' if whole == 1 else 'briefs'} {'has' if wanted == 1 else 'have'} none yet"
        )
        whose = f", if they are of {'that brief' if wanted == 1 else 'those briefs'}"
    if enough <= waiting:
        return f"{words}; the first {enough} of {waiting} should hold {picks}{whose} ({why})."
    return f"{words}; stop generating after {enough - waiting} more for {picks}{whose} ({why})."


def _images(count: int) -> str:
    return f"{count} image" if count == 1 else f"{count} images"
