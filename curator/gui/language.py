"""What the window says, in the language of whoever reads it.

Every text that a person reads goes through `tr` or `plural` here, which look it up in Qt's
translations. Texts of module-level tables are marked with `later` and looked up when shown. What
lower floors say in English (errors, detectors' messages) is looked up by `curator.gui.vocabulary`.
The catalogue is `resources/languages/curator_de.ts`; `packaging/translations.py` keeps it complete.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CONTEXT: Final = "curator"

ENGLISH: Final = "en"

NAMES: Final[Mapping[str, str]] = {ENGLISH: "English", "de": "Deutsch"}
"""The languages that there are, each in its own words."""

_made: dict[str, tuple[QTranslator, ...]] = {}
"""Every language that was ever spoken here. None is deleted: a thread may be reading in it."""

_bytes: list[bytes] = []
"""What the translators read in, for as long as they live.

Qt would map the file itself into memory; a new version of the program that is installed, or a
catalogue that is compiled anew beneath a running window, then ends it with a fault.
"""

_installed: list[QTranslator] = []
_separators: dict[int, str] | None = None  # None: numbers are written as English writes them


def chosen_language(wanted: str) -> str:
    """Returns the code of the language to speak: the system's, where it is one of ours.

    Args:
        wanted: "system", or a code of `NAMES`.
    """
    if wanted != "system":
        return wanted if wanted in NAMES else ENGLISH
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0].partition("_")[0]
        if code in NAMES:
            return code
    return ENGLISH


def install(application: QCoreApplication, wanted: str, folder: Path) -> str:
    """Makes the application speak a language; returns its code. English loads nothing.

    Args:
        application: whose texts these are.
        wanted: "system", or a code of `NAMES`.
        folder: where the catalogues are.
    """
    global _separators
    code = chosen_language(wanted)
    translators = () if code == ENGLISH else _translators(code, folder)
    if not translators:
        code = ENGLISH
    if _installed:
        QLocale.setDefault(QLocale.system())
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    for translator in translators:
        application.installTranslator(translator)
        _installed.append(translator)
    if code == ENGLISH:
        _separators = None
        return code
    locale = QLocale(code)
    QLocale.setDefault(locale)
    _separators = {ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()}
    return code


def _translators(code: str, folder: Path) -> tuple[QTranslator, ...]:
    """Returns the toolkit's words and then ours, which are asked first; none without ours."""
    if code not in _made:
        own = _read(folder / f"curator_{code}.qm")
        if own is None:
            return ()
        there = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        toolkit = _read(there / f"qtbase_{code}.qm")
        _made[code] = (own,) if toolkit is None else (toolkit, own)
    return _made[code]


def _read(file: Path) -> QTranslator | None:
    """Returns what a compiled catalogue says, None where there is none that can be read."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    translator = QTranslator()
    if not translator.load(data):
        return None
    _bytes.append(data)
    return translator


def is_foreign() -> bool:
    """Tells whether another language than English is spoken."""
    return _separators is not None


def tr(text: str, /, **values: object) -> str:
    """Returns a text in the window's language, with its `{names}` filled in.

    Args:
        text: the English text, a literal, so that it can be found in the source.
        values: what stands in the text's braces; the order may differ between languages.
    """
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(**values) if values else said


def later(text: str) -> str:
    """Marks a text of a table for translation; `tr` is called on it when it is shown."""
    return text


def plural(number: int, one: str, many: str, /, **values: object) -> str:
    """Returns a text about a number of things, in the number's own form.

    Args:
        number: how many; it fills `{n}`, with separators between thousands.
        one: the English text for one, a literal.
        many: the English text for any other number, a literal; it is the key of the translation.
        values: what stands in the text's other braces.
    """
    said = QCoreApplication.translate(CONTEXT, many, "", number)
    if said == many and number == 1:
        said = one
    return said.format(n=digits(number, ","), **values)


def digits(value: float, spec: str = "") -> str:
    """Returns a number as the language writes it: 1,204.5 or 1.204,5.

    Args:
        value: the number.
        spec: how it is written in English, as `format` takes it.
    """
    return localised(format(value, spec))


def localised(text: str) -> str:
    """Returns an English number in digits as the language writes it."""
    separators = _separators  # read once: another thread may choose another language
    if separators is None:
        return text
    said = text.translate(separators)
    return said[:-1] + "\u00a0%" if said.endswith("%") and said[-2:-1].isdigit() else said


def moment(when: datetime, pattern: str) -> str:
    """Returns a date or time as the language writes it.

    Args:
        when: the moment, in the zone in which it is told.
        pattern: how English writes it, as `strftime` takes it; a literal, and translated.
    """
    return format(when, tr(pattern))
