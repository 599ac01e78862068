"""What the window says, in the language of whoever reads it.

Every text that a person reads goes through `tr` or `plural` here, which look it up in Qt's
translations. Texts of module-level tables are marked with `later` and looked up when shown. The
catalogue is `resources/languages/curator_de.ts`; `packaging/translations.py` keeps it complete.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

CONTEXT: Final = "curator"


def tr(text: str, **values: object) -> str:
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


def plural(number: int, one: str, many: str, **values: object) -> str:
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
    return said.format(n=f"{number:,}", **values)
