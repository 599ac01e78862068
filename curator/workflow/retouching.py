"""What a retoucher does: open a working copy, save versions, hand one back; and the answer to it.

Originals are only read. What an editor saves is noticed while the window is open, and otherwise
when it is opened next.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from watchfiles import DefaultFilter, watch

from curator.core.decision import Action, Verdict
from curator.core.errors import CuratorError
from curator.core.ticket import Answer, EntryKind, TicketState
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.retouch_values import NewEntry, NewVersion, Ticket, Version, WorkingCopy
from curator.workflow.clock import Clock, utc_now
from curator.workflow.retouch_places import (
    can_be_shown,
    keep,
    kept_file,
    make_copy,
    may_be_version,
    sha256_of,
)
from curator.workflow.watching import SETTLE_SECONDS, Settling, Stop, look_at

RESCAN_SECONDS = 3.0
"""Folders are looked through this often as well: network drives tell of nothing."""

_POLL_MS = 200

NO_MINUTES = "How long did it take?"
"""The message of a hand-back without minutes: the window asks where they are typed."""


def open_copy(
    library: Library, variant: VariantId, author: str, folder: Path, *, clock: Clock = utc_now
) -> Path:
    """Returns the working copy to open: the one that is there, else a fresh one.

    Args:
        library: whose ticket it is.
        variant: the ticket.
        author: whose versions are saved in it from now on.
        folder: where working copies go.
        clock: gives the time, aware UTC.

    Raises:
        CuratorError: there is no such ticket, or no copy can be made.
    """
    ticket = ticket_of(library, variant)
    there = [copy.path for copy in ticket.copies if copy.path.is_file()]
    path = there[-1] if there else make_copy(ticket.path, ticket.sha256, folder)
    library.retouch.note_copy(WorkingCopy(variant, path, author, clock()))
    return path


def ticket_of(library: Library, variant: VariantId) -> Ticket:
    """Returns a ticket.

    Raises:
        CuratorError: its verdict is not fix any more.
    """
    ticket = library.retouch.ticket(variant)
    if ticket is None:
        raise CuratorError(
            "This image is not to be fixed any more.", "Its verdict has changed; refresh with F5."
        )
    return ticket


def shown_version(ticket: Ticket) -> Version | None:
    """Returns the newest version that can be looked at and is still what was saved."""
    return next(
        (one for one in reversed(ticket.versions) if can_be_shown(one.path) and file_of(one)), None
    )


def file_of(version: Version) -> Path | None:
    """Returns the file that holds a version's bytes: as handed back, or as saved; None without."""
    kept = kept_file(version.path, version.sha256)
    if kept.is_file():
        return kept
    state = look_at(version.path)
    return version.path if state == (version.size_bytes, version.modified_ns) else None


def finished_file(ticket: Ticket) -> Path | None:
    """Returns the file of the version that was called good, as it was handed back.

    None while the ticket is not done, and where its minutes came from elsewhere without a version.
    """
    handed, answered = ticket.facts.handed_back, ticket.facts.answered
    is_good = answered is not None and answered.answer is Answer.GOOD
    if ticket.state is not TicketState.DONE or not is_good or handed is None:
        return None
    version = ticket.version(handed.version)
    return file_of(version) if version is not None else None


def hand_back(
    library: Library, variant: VariantId, author: str, text: str = "", *, clock: Clock = utc_now
) -> Action:
    """Sends the newest version back to whoever decides; timers of its author are held.

    Raises:
        CuratorError: nothing was saved yet, nothing of it can be shown, or nobody said how long
            it took (the message is `NO_MINUTES` then).
    """
    now = clock()
    library.retouch.hold_timers(author, now)
    ticket = ticket_of(library, variant)
    version = shown_version(ticket)
    if version is None and ticket.versions:
        name = ticket.versions[-1].path.name
        raise CuratorError(
            f"{name} cannot be looked at beside the original.",
            "Save a PNG, JPEG, WebP or TIFF of it in the same folder; it is noticed by itself.",
        )
    if version is None:
        raise CuratorError(
            "There is no version to hand back yet.",
            "Open it in the editor and save; what is saved is noticed by itself.",
        )
    waiting = ticket.facts.waiting
    if waiting is not None and waiting.version == version.id:
        raise CuratorError(
            "This version waits for a word already.", "Save a newer one to hand that back instead."
        )
    if ticket.facts.minutes is None:
        raise CuratorError(NO_MINUTES, "Type the minutes, then hand it back; they count.")
    keep(version.path, version.sha256)
    entry = NewEntry(
        variant,
        EntryKind.HANDED_BACK,
        author,
        text,
        number=ticket.facts.minutes,
        version=version.id,
    )
    return library.retouch.write(entry, now)


def answer_version(
    library: Library,
    variant: VariantId,
    answer: Answer,
    author: str,
    text: str = "",
    *,
    clock: Clock = utc_now,
) -> Action:
    """Answers a version that was handed back, durably and as one step for undo.

    Good is the verdict fix with the minutes that it took: the lenient definition counts it, the
    strict one does not. Not yet is fix again, without minutes.

    Raises:
        CuratorError: nothing waits here any more.
    """
    ticket = ticket_of(library, variant)
    waiting = ticket.facts.waiting
    if waiting is None:
        raise CuratorError("This version does not wait for an answer any more.", "Refresh with F5.")
    made = replace(
        ticket.asked,
        verdict=Verdict.REJECT if answer is Answer.REJECT else Verdict.FIX,
        reviewer=author,
        decided_at=clock(),
        look_seconds=None,  # the first look is what a pace is measured by
        session=None,
        position=None,
        retouch_minutes=ticket.facts.minutes if answer is Answer.GOOD else None,
        note=_note_with(ticket.asked.note, answer, text),
        blind=False,  # the recipe stands on this page
    )
    return library.retouch.answer(waiting.id, answer, made, text)


def _note_with(asked: str, answer: Answer, text: str) -> str:
    """What was asked for stays on a ticket that goes on; its word stands on the ticket itself."""
    if answer is Answer.NOT_YET or not text:
        return asked
    return f"{asked}\n{text}" if asked else text


def follow_versions(
    library: Library,
    stop: Stop,
    *,
    clock: Clock = utc_now,
    settle_seconds: float = SETTLE_SECONDS,
    rescan_seconds: float = RESCAN_SECONDS,
    force_polling: bool | None = None,
    seconds: Callable[[], float] = time.monotonic,
) -> Iterator[tuple[Version, ...]]:
    """Yields versions as they are saved in working copies' folders, until told to stop.

    What was saved while nobody watched comes first. A file counts when it has been left alone for
    a while and its end is there; a save by renaming counts under its final name.

    Args:
        library: whose working copies; versions are remembered in it before they are yielded.
        stop: ends the watch; it is looked at several times a second.
        clock: gives the time, aware UTC.
        settle_seconds: how long a file has to be left alone.
        rescan_seconds: how often the folders are looked through whatever the system tells.
        force_polling: looks instead of listening; None lets watchfiles decide.
        seconds: seconds that only go forward.
    """
    follower = _Follower(library, clock, settle_seconds)
    while not stop.is_set():
        roots = follower.look_through(seconds())
        if not roots:
            time.sleep(_POLL_MS / 1000)
            if found := follower.ready(seconds()):
                yield found
            continue
        looked = seconds()
        for group in watch(
            *roots,
            watch_filter=DefaultFilter(ignore_dirs=(), ignore_entity_patterns=(r"^\.",)),
            step=50,
            debounce=200,
            rust_timeout=_POLL_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=force_polling,
            recursive=True,
        ):
            if stop.is_set():
                return
            follower.touched((Path(name) for _, name in group), seconds())
            if found := follower.ready(seconds()):
                yield found
            if seconds() - looked >= rescan_seconds:
                looked = seconds()
                if follower.look_through(looked) != roots:
                    break  # one has come or gone: listen anew


class _Follower:
    """Which files in the folders of working copies have become versions."""

    def __init__(self, library: Library, clock: Clock, settle_seconds: float) -> None:
        self._library = library
        self._clock = clock
        self._settling = Settling(settle_seconds, wanted=may_be_version)
        self._owners: dict[Path, WorkingCopy] = {}
        self._done = library.retouch.saved_states()  # not read again: layers are large files

    def look_through(self, now: float) -> tuple[Path, ...]:
        """Looks at every file there is; returns the folders to listen at."""
        copies = self._library.retouch.copies()
        self._owners = {copy.path.parent: copy for copy in copies}
        for place in self._owners:
            self.touched(_files_in(place), now)
        roots = {place.parent for place in self._owners}
        return tuple(sorted(root for root in roots if root.is_dir()))

    def touched(self, paths: Iterable[Path], now: float) -> None:
        """Takes files that may have changed; those that are as they were when dealt with wait."""
        for path in paths:
            if path.parent in self._owners and look_at(path) != self._done.get(path):
                self._settling.touched(path, now)

    def ready(self, now: float) -> tuple[Version, ...]:
        """Remembers what is whole now; returns the versions among it."""
        found: list[Version] = []
        for path in self._settling.ready(now):
            copy, state = self._owners.get(path.parent), look_at(path)
            if copy is None or state is None:
                continue
            try:
                sha256 = sha256_of(path)
            except OSError:  # an editor that locks what it writes; it is looked at again
                continue
            self._done[path] = state
            new = NewVersion(
                variant=copy.variant,
                path=path,
                sha256=sha256,
                size_bytes=state[0],
                modified_ns=state[1],
                saved_at=datetime.fromtimestamp(state[1] / 1e9, UTC),
                author=copy.author,
            )
            version = self._library.retouch.add_version(new, self._clock())
            if version is not None:
                found.append(version)
        return tuple(found)


def _files_in(place: Path) -> Sequence[Path]:
    try:
        return [path for path in place.iterdir() if may_be_version(path)]
    except OSError:  # a drive that is away
        return ()
