"""The whole window in German: nothing is left in English, and English comes back."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from curator.gui import app, language
from curator.gui.actions import Do, Page
from curator.gui.elided_label import ElidedLabel
from curator.gui.insights_headline import headline
from curator.gui.language import digits, moment, plural, tr
from curator.gui.language_dialog import LanguageDialog
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.gui.vocabulary import heard
from curator.gui.wording import duration
from curator.settings import Settings
from curator.statistics.report import build_report
from tests.gui.test_startup import run
from tests.gui.test_translations import catalogue, script
from tests.gui.windows import Reviewer, fill_library
from tests.statistics.outcomes import ACCEPT, REJECT, make_outcome

NAMES = {"brief 0", "brief 1", "spring", "ada", "zebrafish-xl", "quokka-v9"}


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    app.speak(qapp, "de")
    yield
    app.speak(qapp, "en")


def texts_of(root: QWidget) -> Iterator[str]:
    """Everything in a window that is read, pointed at, or spoken."""
    for widget in (root, *root.findChildren(QWidget)):
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.windowTitle()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QGroupBox | QMenu):
            yield widget.title()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
    for action in root.findChildren(QAction):
        yield action.text()
        yield action.toolTip()


@cache
def english() -> tuple[set[str], list[tuple[str, re.Pattern[str]]]]:
    """What would be English: whole texts, and sentences with something filled in."""
    known = script.read_catalogue(catalogue("de"))
    whole: set[str] = set()
    sentences: list[tuple[str, re.Pattern[str]]] = []
    for (source, _), said in known.items():
        if source in said:
            continue  # the same word in both
        fixed = re.split(r"\{\w+\}", source)
        if len(fixed) == 1:
            whole.add(source)
        elif sum(len(re.findall(r"[^\W\d_]{2,}", piece)) for piece in fixed) > 1:
            pattern = re.compile(".+".join(map(re.escape, fixed)), re.DOTALL)
            sentences.append((max(fixed, key=len), pattern))
    return whole, sentences


def leftovers(root: QWidget) -> list[str]:
    """The texts of a window that are English."""
    whole, sentences = english()
    seen = {text.replace("&", "").strip() for text in texts_of(root)} - NAMES - {""}
    return sorted(
        text
        for text in seen
        for line in {text, *text.split("\n"), text.partition("  (")[0]}
        if line in whole
        or any(piece in line and sentence.fullmatch(line) for piece, sentence in sentences)
    )


def test_numbers_dates_and_plural_forms_are_german(german: None) -> None:
    assert plural(1, "{n} variant", "{n} variants") == "1 Variante"
    assert plural(1204, "{n} variant", "{n} variants") == "1.204 Varianten"
    assert plural(0, "{n} variant", "{n} variants") == "0 Varianten"
    assert digits(1234.5, ",.1f") == "1.234,5"
    assert digits(0.853, ".0%") == "85\u00a0%"
    assert moment(datetime(2026, 5, 4, 15, 6, tzinfo=UTC), "%Y-%m-%d %H:%M") == "04.05.2026 15:06"
    assert duration(3900) == "1 h 5 min"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("accept (8)", "Annehmen (8)"),
        ("differs from its siblings: warmer, more fine texture",
         "weicht von den Geschwistern ab: wärmer, mehr feine Textur"),
        ("a region appears twice, top left and in the middle",
         "ein Bereich erscheint doppelt, oben links und in der Mitte"),
        ("noise of 3.4 levels even in calm places",
         "Rauschen von 3,4 Stufen selbst an ruhigen Stellen"),
        ("58 % (39–76 %)", "58 % (39–76 %)"),
        ("There is no library at a b.curator.", "Es gibt keine Bibliothek bei a b.curator."),
        ("production, campaign spring", "Produktion, Kampagne spring"),
        ("merged into Light", "zusammengelegt mit Light"),
        ("a needs 1.8 takes per usable image, b 2.2; a is ahead, over 99 % sure.",
         "a braucht 1,8 Takes je brauchbares Bild, b 2,2; a liegt vorn, zu über 99 % sicher."),
        ("94 % of first takes", "94 % der ersten Takes"),
        ("not stated of 770 imported decisions",
         "nicht angegeben bei 770 importierten Entscheidungen"),
        ("Not yet known whether a or b is better: difference +21 points (+3 to +37) on "  # noqa: ISC004
         "53 production briefs; enough for one look that was planned, not yet for looking every "
         "day; about 81 more briefs would settle it (17 to 205).",
         "Noch nicht bekannt, ob a oder b besser ist: Unterschied +21 Punkte (+3 bis +37) auf "  # noqa: ISC004
         "53 Briefings (Produktion); genug für einen geplanten Blick, noch nicht für tägliches "
         "Hinsehen; etwa 81 weitere Briefings würden es klären (17 bis 205)."),
        ("that of the majority; a tie goes to the lead, else to the latest; 90 images judged by "  # noqa: ISC004
         "several reviewers, 18 with different verdicts",
         "das der Mehrheit; bei Gleichstand entscheidet die Leitung, sonst das letzte; "  # noqa: ISC004
         "90 Bilder von mehreren beurteilt, 18 mit verschiedenen Urteilen"),
        ("Too early: a and b have only 3 briefs in common. Five are needed before rates are named.",
         "Zu früh: a und b haben nur 3 Briefings gemeinsam. "  # noqa: ISC004
         "Fünf sind nötig, bevor Raten genannt werden."),
        ("nobody translates this one", "nobody translates this one"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_lower_floors_say_is_looked_up_by_its_sentence(
    german: None, said: str, wanted: str
) -> None:
    assert heard(said) == wanted


@pytest.mark.parametrize(
    ("results", "said"),
    [
        (("+" * 34 + "-" * 6, "+" * 26 + "-" * 14, "-" * 34 + "+" * 6),
         "A braucht 1,2 Takes je brauchbares Bild, B 1,5: noch nicht bekannt, welches besser ist, "  # noqa: ISC004
         "etwa 15 weitere Briefings würden es klären; beide liegen vor C (6,7)."),
        (("+" * 60, "+-----" * 10, "-+----" * 10, "++?"),
         "A braucht 1,0 Takes je brauchbares Bild, B 6,0; A liegt vor B und C (6,0); "  # noqa: ISC004
         "noch nicht vergleichbar mit A: D (2 von 2)."),
        (("+" * 24 + "-" * 80, "+" * 6 + "-" * 18 + " " * 80 + "+" * 80),
         "Auf den 24 Briefings, die beide hatten: A braucht 1,0 Takes je brauchbares Bild, B 4,0; "  # noqa: ISC004
         "A liegt vorn, zu über 99 % sicher. Auf allen ihren Briefings, die nicht dieselben sind: "
         "A 4,3, B 1,2."),
        (("+" * 24 + "-" * 80, "-" * 24 + " " * 80 + "+" * 80, "-" * 24),
         "Auf den 24 Briefings, die beide hatten: A braucht 1,0 Takes je brauchbares Bild, "  # noqa: ISC004
         "B 0 von 24; A liegt vor B und C (auf gemeinsamen Briefings). Auf allen ihren Briefings, "
         "die nicht dieselben sind: A 4,3, B 1,3."),
    ],
)  # fmt: skip
def test_the_headline_of_several_models_is_said_in_german_as_in_english(
    german: None, results: tuple[str, ...], said: str
) -> None:
    verdicts = {"+": ACCEPT, "-": REJECT, "?": None}
    report = build_report(
        make_outcome(f"brief {n}", verdicts[sign], model=model)
        for model, signs in zip("ABCD", results, strict=False)
        for n, sign in enumerate(signs)
        if sign != " "
    )
    assert headline(report.as_dict()) == said
    several = {**report.headline, "several_tiers": True}
    assert headline({"headline": several}) == f"In Produktion: {said}"


def test_in_english_everything_stays_as_it_is(qapp: QApplication) -> None:
    assert app.speak(qapp, "en") == "en"
    assert tr("Accept") == "Accept"
    assert heard("accept (8)") == "accept (8)"
    assert plural(1, "{n} variant", "{n} variants") == "1 variant"
    assert digits(1234.5, ",.1f") == "1,234.5"


def test_switching_back_brings_english_and_its_numbers_back(qapp: QApplication) -> None:
    before = QLocale()
    assert app.speak(qapp, "de") == "de"
    assert tr("Reject") == "Ablehnen"
    assert QLocale().language() is QLocale.Language.German
    app.speak(qapp, "en")
    assert tr("Reject") == "Reject"
    assert digits(0.5, ".1f") == "0.5"
    assert QLocale() == before


def test_a_language_that_is_not_here_is_english() -> None:
    assert language.chosen_language("klingon") == "en"
    assert language.chosen_language("de") == "de"
    assert language.chosen_language("system") in language.NAMES


def test_no_page_has_anything_left_in_english(
    german: None, reviewer: Reviewer, library_file: Path
) -> None:
    welcome = reviewer.open_window()
    assert leftovers(welcome) == []
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    assert leftovers(window) == []
    for do in (Do.GRID, Do.COMPARE, Do.LOUPE, Do.INFO, Do.FLAGS, Do.SHOW_KEYS):
        window.run(do)
        reviewer.qtbot.wait(50)
        assert leftovers(window) == []
    window.run(Do.LEAVE)
    for number in range(6):
        reviewer.press_and_see(window, "AXFAXF"[number])
    assert leftovers(window) == []
    for do in (Do.REVEAL, Do.LEAVE, Do.REST):
        window.run(do)
        reviewer.qtbot.wait(50)
        assert leftovers(window) == []
    window.run(Do.LEAVE)
    for page in Page:
        if page is not Page.WELCOME:
            window.show_page(page)
            reviewer.qtbot.wait(100)
            assert leftovers(window) == [], page


DIALOGS = (
    Do.ASSIGN, Do.REGROUP, Do.PRINT_SIZE, Do.THRESHOLDS, Do.LANGUAGE, Do.ABOUT, Do.KEYBOARD,
    Do.EXPORT_PICKS, Do.EXPORT_XMP, Do.COPY_LIST, Do.CLIENT_SHEET, Do.READ_RATINGS,
    Do.MOVE_REJECTS, Do.DEFECT_LIST, Do.SCREEN_COLOUR, Do.CHOOSE_EDITOR, Do.RENAME,
)  # fmt: skip


def test_no_dialog_has_anything_left_in_english(
    german: None, reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 3)
    window = reviewer.open_window(library_file)
    window.show_page(Page.LIBRARY)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() == 3)
    page.grid.selectAll()
    for do in DIALOGS:
        if do is Do.RENAME:
            page.grid.setCurrentIndex(page.model.index(0))
        window.run(do)
        reviewer.wait(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                assert leftovers(dialog) == [], do
                dialog.close()


def clipped(root: QWidget) -> list[str]:
    """The words that are wider than where they stand; labels that elide or wrap are no such."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel):
            if widget.wordWrap() or "<" in widget.text():
                continue
            room = widget.contentsRect().width()
        elif isinstance(widget, QAbstractButton):
            room = widget.width() - 4
        else:
            continue
        found += [
            f"{line!r} in {room} px"
            for line in widget.text().replace("&", "").splitlines()
            if widget.fontMetrics().horizontalAdvance(line) > room + 1
        ]
    return found


def check_clipped(reviewer: Reviewer, window: MainWindow, where: object = "") -> None:
    reviewer.qtbot.wait(100)
    with suppress(reviewer.qtbot.TimeoutError):  # a busy machine lays out late
        reviewer.wait(lambda: not clipped(window))
    assert clipped(window) == [], where


def test_nothing_is_clipped_in_the_smallest_window(
    german: None, reviewer: Reviewer, library_file: Path
) -> None:
    welcome = reviewer.open_window()
    welcome.resize(welcome.minimumSize())
    check_clipped(reviewer, welcome)
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    window.resize(window.minimumSize())
    check_clipped(reviewer, window)
    for do in (Do.GRID, Do.COMPARE, Do.LOUPE):
        window.run(do)
        check_clipped(reviewer, window, do)
    for number in range(6):
        reviewer.press_and_see(window, "AXFAXF"[number])
    check_clipped(reviewer, window)
    for page in Page:
        if page is not Page.WELCOME:
            window.show_page(page)
            check_clipped(reviewer, window, page)


def test_an_english_text_would_be_found(german: None, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    QLabel("Ablehnen", box)
    assert leftovers(box) == []
    QLabel("Reject", box)
    label = QLabel("3", box)
    label.setToolTip("The pace changed after image 12.")
    assert leftovers(box) == ["Reject", "The pace changed after image 12."]


def test_the_language_is_chosen_from_its_own_names(qtbot: QtBot, german: None) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = LanguageDialog("de", parent)
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    words = [dialog.language.itemText(row) for row in range(dialog.language.count())]
    assert words[1:] == ["English", "Deutsch"]
    assert words[0].startswith("wie das System")
    assert not dialog.ok.isEnabled()
    dialog.language.setCurrentIndex(1)
    dialog.ok.click()
    assert chosen == ["en"]


def test_a_chosen_language_is_stored_and_told(reviewer: Reviewer) -> None:
    window = reviewer.open_window()
    kept: list[Settings] = []
    window.desk._remember = kept.append
    told: list[str] = []
    window.language_chosen.connect(told.append)
    window.run(Do.LANGUAGE)
    (dialog,) = window.findChildren(LanguageDialog)
    dialog.language.setCurrentIndex(2)
    dialog.ok.click()
    assert told == ["de"]
    assert kept[-1].language == "de"


def test_a_catalogue_that_is_replaced_beneath_the_window_does_not_end_it(tmp_path: Path) -> None:
    """A newer version that is installed meanwhile: Qt by itself would read what is gone."""
    (tmp_path / "curator_de.qm").write_bytes(catalogue("de").with_suffix(".qm").read_bytes())
    script = f"""
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from curator.gui.language import install, tr
application, folder = QCoreApplication([]), Path({str(tmp_path)!r})
assert install(application, "de", folder) == "de"
(folder / "curator_de.qm").write_bytes(b"")
print(tr("All verdicts"))
assert install(application, "en", folder) == "en"
print(tr("All verdicts"))
assert install(application, "de", folder) == "de"
print(tr("All verdicts"))
"""
    assert run(script, tmp_path).split() == [
        "Alle",
        "Urteile",
        "All",
        "verdicts",
        "Alle",
        "Urteile",
    ]


def test_lanes_may_look_words_up_while_the_language_changes(qapp: QApplication) -> None:
    over = Event()

    def look() -> set[str]:
        said = set[str]()
        while not over.is_set():
            said |= {tr("All verdicts"), digits(1.5, ".1f"), plural(2, "{n} image", "{n} images")}
        return said

    with ThreadPoolExecutor(2) as lanes:
        looking = [lanes.submit(look) for _ in range(2)]
        for _ in range(40):
            app.speak(qapp, "de")
            app.speak(qapp, "en")
        over.set()
    said = set[str]().union(*(each.result() for each in looking))
    words = {"All verdicts", "Alle Urteile", "1.5", "1,5", "2 images", "2 Bilder"}
    assert said <= words


def test_the_window_opens_anew_in_the_chosen_language_on_the_same_library(tmp_path: Path) -> None:
    library = tmp_path / "test.curator"
    fill_library(library, 3)
    script = f"""
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from curator.gui import app
from curator.gui.language import is_foreign
from curator.settings import Settings, load_settings

def ready():
    for window in QApplication.topLevelWidgets():
        workspace = getattr(getattr(window, "desk", None), "workspace", None)
        if window.isVisible() and workspace is not None and workspace.driver.is_armed:
            return window

def look():
    window = ready()
    if window is None:
        QTimer.singleShot(20, look)
    elif window.windowTitle().startswith("Review"):
        assert not is_foreign()
        window._speak("de")
        QTimer.singleShot(20, look)
    else:
        print(window.windowTitle(), window.desk.workspace.driver.state.size)
        window.close()

app.make_application("dark")
QTimer.singleShot(0, look)
code = app.run(Settings("ada", theme="dark", language="en"), {str(library)!r})
print(code, load_settings().language)
"""
    assert run(script, tmp_path).split() == ["Prüfen", "–", "Curator", "3", "0", "de"]
