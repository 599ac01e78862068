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
    if _installed:
        QLocale.setDefault(QLocale.system())
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    _separators = None
    code = chosen_language(wanted)
    if code == ENGLISH:
        return code
    own, toolkit = QTranslator(application), QTranslator(application)
    if not own.load(f"curator_{code}", str(folder)):
        return ENGLISH
    toolkit.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (toolkit, own):  # ours is asked first
        application.installTranslator(translator)
        _installed.append(translator)
    locale = QLocale(code)
    QLocale.setDefault(locale)
    _separators = {ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()}
    return code


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
    if _separators is None:
        return text
    said = text.translate(_separators)
    return said[:-1] + "\u00a0%" if said.endswith("%") and said[-2:-1].isdigit() else said


def moment(when: datetime, pattern: str) -> str:
    """Returns a date or time as the language writes it.

    Args:
        when: the moment, in the zone in which it is told.
        pattern: how English writes it, as `strftime` takes it; a literal, and translated.
    """
    return format(when, tr(pattern))
