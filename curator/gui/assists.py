"""Asking for the faces and the text of the image on screen, and showing what comes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QWidget

from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.gui import messages
from curator.gui.actions import Do
from curator.gui.jobs import Jobs
from curator.gui.language import tr

if TYPE_CHECKING:  # imported with the first question
    from curator.core.sighting import Face, TextLine
    from curator.gui.asked_dialog import AskedDialog
    from curator.gui.decoding import Picture
    from curator.workflow.assisting import Assistant

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """The image that is asked about.

    Attributes:
        variant: whose answers are remembered.
        path: where its pixels are.
    """

    variant: VariantId
    path: Path


def _make_assistant() -> "Assistant":
    from curator.workflow.assisting import Assistant

    return Assistant()


class Assists(QObject):
    """One library's questions, one at a time, on a thread of their own.

    Args:
        jobs: the window's lanes.
        find_prompt: gives a variant's prompt; called on the interactive lane.
        make_assistant: makes what answers, at the first question.
    """

    def __init__(
        self,
        jobs: Jobs,
        find_prompt: Callable[[VariantId], str | None],
        parent: QObject | None = None,
        *,
        make_assistant: Callable[[], "Assistant"] = _make_assistant,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._find_prompt = find_prompt
        self._pool = jobs.pool(1)
        self._make_assistant = make_assistant
        self._assistant: Assistant | None = None

    def commands(
        self, page: QWidget, find_subject: Callable[[], Subject | None]
    ) -> Mapping[Do, Callable[[], None]]:
        """Returns the two commands of a page that shows one image; none while it shows none."""

        def about(show: Callable[[Subject, QWidget], None]) -> None:
            subject = find_subject()
            if subject is not None:
                show(subject, page)

        if find_subject() is None:
            return {}
        return {
            Do.FACES: lambda: about(self.show_faces),
            Do.TEXT: lambda: about(self.show_text),
        }

    def show_faces(self, subject: Subject, page: QWidget) -> None:
        """Opens the close-ups of every face."""
        from curator.gui.close_ups import CloseUps

        dialog = CloseUps(page)
        assistant = self._get_assistant()

        def show(picture: "Picture", faces: "tuple[Face, ...]") -> None:
            dialog.show_faces(picture, faces)

        def ask() -> None:
            self._ask(subject, lambda: assistant.faces(subject.variant, subject.path), show, dialog)

        dialog.asked_again.connect(ask)
        dialog.open()
        ask()

    def show_text(self, subject: Subject, page: QWidget) -> None:
        """Opens the lines that can be read, beside the words that the prompt quotes."""
        from curator.gui.text_reading import TextReading
        from curator.workflow.assisting import compare_with_prompt

        dialog = TextReading(page)
        assistant = self._get_assistant()

        def ask(prompt: str | None) -> None:
            def show(picture: "Picture", lines: "tuple[TextLine, ...]") -> None:
                dialog.show_lines(picture, lines, compare_with_prompt(prompt, lines))

            self._ask(subject, lambda: assistant.lines(subject.variant, subject.path), show, dialog)

        def begin() -> None:
            self._jobs.ask(
                lambda: self._find_prompt(subject.variant),
                ask,
                lambda error: messages.show_error(page, error),
                owner=dialog,
            )

        dialog.asked_again.connect(begin)
        dialog.open()
        begin()

    def close(self) -> None:
        """Ends the process that answers; a question that is still open fails unheard."""
        if self._assistant is not None:
            self._assistant.close()

    def _get_assistant(self) -> "Assistant":
        if self._assistant is None:
            self._assistant = self._make_assistant()
        return self._assistant

    def _ask(
        self,
        subject: Subject,
        look: Callable[[], T],
        show: "Callable[[Picture, T], None]",
        dialog: "AskedDialog",
    ) -> None:
        from curator.gui.decoding import load

        box = QSize(1280, 800)

        def work() -> "tuple[Picture, T] | CuratorError":
            try:
                seen = look()
            except CuratorError as error:
                return error
            return load(subject.path, box), seen

        def answered(answer: "tuple[Picture, T] | CuratorError") -> None:
            if isinstance(answer, CuratorError):
                dialog.show_error(answer)
                return
            picture, seen = answer
            if picture.problem is not None:
                dialog.show_error(CuratorError(f"{tr(picture.problem.value)}.", picture.reason))
            else:
                show(picture, seen)

        self._pool.submit(subject.path, work, answered, owner=dialog)
