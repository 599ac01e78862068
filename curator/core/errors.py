"""Errors that a person is meant to read; everything else is a bug and is allowed to be loud.

A failing file is a `Skipped` value, not an exception of a run (see `curator.workflow.progress`).
"""

from pathlib import Path


class CuratorError(Exception):
    """An operation cannot go on.

    Attributes:
        message: one plain sentence that says what happened, to which file.
        hint: what the person can do about it; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnreadableImage(CuratorError):
    """One file is not an image that Curator reads; the run goes on without it."""

    def __init__(self, path: Path, reason: str, hint: str = "") -> None:
        super().__init__(f"{path}: {reason}", hint)
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["UnreadableImage"], tuple[Path, str, str]]:
        # Exceptions are pickled by their `args`; this one's hold only the message.
        return type(self), (self.path, self.reason, self.hint)


class InvalidSettings(CuratorError):
    """A settings file holds a value that cannot be meant."""


class InvalidManifest(CuratorError):
    """A manifest or a decision file cannot be understood as a whole."""


class LibraryUnavailable(CuratorError):
    """The library cannot be opened, is too new, or is locked by something else for too long."""


class NotInstalled(CuratorError):
    """Something optional was asked for and is not there; `command` installs it."""

    def __init__(self, message: str, command: str) -> None:
        super().__init__(message, f"Install it with: {command}")
        self.command = command

    def __reduce__(self) -> tuple[type["NotInstalled"], tuple[str, str]]:
        return type(self), (self.message, self.command)
