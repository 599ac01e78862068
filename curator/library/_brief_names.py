"""Briefs as statistics know them: by campaign and name, one row of the library each."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from curator.core.outcome import BriefPlace
from curator.library import engine as engines
from curator.library.tables import brief, campaign


def brief_places(connection: Connection) -> tuple[Sequence[BriefPlace], Mapping[int, int]]:
    """Returns the briefs, those of one campaign together, and which of them each row is.

    Two briefs of one campaign that go by the same name stay two: the later one has its number
    behind the name.
    """
    query = (
        select(brief.c.id, campaign.c.name.label("campaign"), brief.c.name, brief.c.cancelled)
        .join(campaign, campaign.c.id == brief.c.campaign_id)
        .order_by(campaign.c.name, brief.c.name, brief.c.id)
    )
    places: list[BriefPlace] = []
    numbers: dict[int, int] = {}
    taken: set[tuple[str, str]] = set()
    for number, of_campaign, name, cancelled in engines.raw_rows(connection, query):
        known = (of_campaign, name)
        if known in taken:
            known = (of_campaign, f"{name} ({number})")
        taken.add(known)
        numbers[number] = len(places)
        places.append(BriefPlace(*known, bool(cancelled)))
    return places, numbers
