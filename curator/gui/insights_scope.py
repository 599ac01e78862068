"""What was gathered for the insights page, kept so that the tabs of one scope read it once.

Only what was asked about last is kept, and only until the library changes: of a million variants it
takes some hundred megabytes.
"""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any  # Any: the statistics document in its JSON form

from curator.gui.insights_counting import Question
from curator.library.library import Library
from curator.workflow.clock import utc_now
from curator.workflow.gathered import Gathered
from curator.workflow.reporting import report_of


class LatestScope:
    """Makes documents, one at a time, of the rows of the scope that was asked about last."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._age = 0
        self._kept: tuple[object, Gathered] | None = None

    def forget(self) -> None:
        """The library has changed; may be called from another thread while `count` runs."""
        self._age += 1
        self._kept = None

    def count(self, question: Question, go_on: Callable[[], None]) -> dict[str, Any]:
        """Returns the document that answers a question.

        Args:
            question: what is asked.
            go_on: called between steps; what it raises ends the counting, and what is read by then
                is kept all the same.
        """
        age = self._age
        dates = (question.days, question.since)
        scope = (age, question.campaign, question.tier, dates, question.blind_only)
        kept = self._kept
        if kept is None or kept[0] != scope:
            self._kept = None  # before the next one is read, not beside it
            kept = (scope, gathered_for(self._library, question))
            if age == self._age:
                self._kept = kept
        rows = kept[1]
        rows.go_on = go_on
        return _report(rows, question)


def gathered_for(library: Library, question: Question) -> Gathered:
    """Returns the rows of a question's scope; nothing is read yet."""
    since = None
    if question.since is not None:
        since = datetime.combine(question.since, time(), UTC)
    elif question.days is not None:
        since = utc_now() - timedelta(days=question.days)
    return Gathered(
        library,
        campaign=question.campaign,
        tier=question.tier,
        blind_only=question.blind_only,
        asked_since=since,
    )


def count_afresh(library: Library, question: Question) -> dict[str, Any]:
    """Returns the same document, of rows that nobody else uses."""
    return _report(gathered_for(library, question), question)


def _report(rows: Gathered, question: Question) -> dict[str, Any]:
    return report_of(
        rows,
        by=question.by,
        definition=question.definition,
        sections=question.sections,
        headline_of=question.models,
    )
