"""Money and time that no file holds, to be typed where their effect is seen."""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import Any  # Any: settings by name

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from curator.core.money import Money
from curator.gui import theme
from curator.gui.choice_box import ChoiceBox
from curator.gui.insights_words import model_word
from curator.gui.language import digits, tr
from curator.gui.typed_field import TypedField

_WIDTH = 110


class MoneyPanel(QFrame):
    """Fields for the library's money settings; each is stored when it is left."""

    changed = Signal(object)
    """A setting was typed: a mapping of names of `Money` to their new values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._money = Money()
        title = QLabel(tr("Money and time"))
        title.setProperty("role", "heading")
        self.currency = self._field(tr("Currency"), tr("not stated"))
        self.hourly_rate = self._field(tr("An hour of a person"), tr("not stated"))
        self.prompt_minutes = self._field(tr("Prompting a take (min)"), tr("not stated"))
        self.retouch_minutes = self._field(tr("Retouch, while none is finished (min)"), "15")
        self.picks = self._field(tr("Picks wanted"), tr("one a brief"))
        self.model = ChoiceBox()
        self.model.setAccessibleName(tr("Model whose price is shown"))
        self.model.setMinimumContentsLength(16)
        self.model.setMaximumWidth(300)
        self.price = self._field(tr("Price of an image of this model"), tr("per image"))
        self.currency.committed.connect(self._currency)
        for field, name, none in (
            (self.hourly_rate, "hourly_rate", True),
            (self.prompt_minutes, "prompt_minutes", True),
            (self.retouch_minutes, "retouch_minutes", False),
        ):
            field.committed.connect(self._number(field, name, may_be_none=none))
        self.picks.committed.connect(self._picks)
        self.price.committed.connect(self._price)
        self.model.currentIndexChanged.connect(self._show_price)
        self._error = QLabel(wordWrap=True)
        self._error.setProperty("role", "error")
        self._error.setAccessibleName(tr("What is wrong with the figure"))
        self._error.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP)
        places: Sequence[tuple[TypedField, int, int]] = (
            (self.currency, 0, 0),
            (self.hourly_rate, 0, 2),
            (self.prompt_minutes, 1, 0),
            (self.retouch_minutes, 1, 2),
            (self.picks, 2, 0),
        )
        for field, row, column in places:
            label = QLabel(field.accessibleName())
            label.setProperty("role", "muted")
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        grid.addWidget(self.model, 2, 2)
        grid.addWidget(self.price, 2, 3)
        grid.setColumnStretch(4, 1)
        note = QLabel(
            tr(
                "They hold for everybody who uses this library; what is empty is in no cost. A "
                "price counts where no file states one."
            ),
            wordWrap=True,
        )
        note.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 20, 16)
        column.setSpacing(theme.GAP)
        column.addWidget(title)
        column.addLayout(grid)
        column.addWidget(self._error)
        column.addWidget(note)

    def show_money(self, money: Money, models: Sequence[str]) -> None:
        """Shows what is stored."""
        self._money = money
        self._error.hide()
        self.currency.show_text(money.currency or "")
        self.hourly_rate.show_text(_written(money.hourly_rate))
        self.prompt_minutes.show_text(_written(money.prompt_minutes))
        self.retouch_minutes.show_text(_written(money.retouch_minutes))
        self.picks.show_text("" if money.picks is None else str(money.picks))
        before = self.model.currentData()
        self.model.blockSignals(True)
        self.model.clear()
        for model in models:
            self.model.addItem(model_word(model), model)
        self.model.setCurrentIndex(max(self.model.findData(before), 0) if models else -1)
        self.model.blockSignals(False)
        for field in (self.model, self.price):
            field.setEnabled(bool(models))
        self._show_price()

    def show_error(self, text: str) -> None:
        """Says why what was typed is not stored; it stays to be mended."""
        self._error.setText(text)
        self._error.show()

    def _field(self, name: str, hint: str) -> TypedField:
        field = TypedField(name, hint)
        field.setFixedWidth(_WIDTH)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        return field

    def _number(self, field: TypedField, name: str, *, may_be_none: bool) -> Callable[[str], None]:
        def commit(text: str) -> None:
            self._tell(field, name, text, may_be_none=may_be_none)

        return commit

    def _tell(
        self, field: TypedField, name: str, text: str, *, may_be_none: bool, whole: bool = False
    ) -> None:
        if not text and may_be_none:
            self.changed.emit({name: None})
            return
        value = _read(text)
        if value is None or (whole and value != int(value)):
            self.show_error(tr("“{text}” is no number for “{field}”.", text=text,
                               field=field.accessibleName()))  # fmt: skip
            return
        self.changed.emit({name: int(value) if whole else value})

    def _currency(self, text: str) -> None:
        self.changed.emit({"currency": text or None})

    def _picks(self, text: str) -> None:
        self._tell(self.picks, "picks", text, may_be_none=True, whole=True)

    def _price(self, text: str) -> None:
        prices: dict[str, Any] = dict(self._money.prices)
        model = str(self.model.currentData())
        value = _read(text)
        if text and value is None:
            self.show_error(tr("“{text}” is no number for “{field}”.", text=text,
                               field=self.price.accessibleName()))  # fmt: skip
            return
        if value is None:
            prices.pop(model, None)
        else:
            prices[model] = value
        self.changed.emit({"prices": prices})

    def _show_price(self) -> None:
        prices: Mapping[str, float] = self._money.prices
        model = self.model.currentData()
        self.price.show_text(_written(prices.get(model)) if model is not None else "")


def _written(value: float | None) -> str:
    return "" if value is None else digits(value, "g")


def _read(text: str) -> float | None:
    """Returns a number as the language or as English writes it, None for no number.

    A lone comma or point that groups no thousands is a decimal one, whatever the language: the same
    team types on keyboards of several countries.
    """
    for locale, written in (
        (QLocale(), text),
        (QLocale.c(), text),
        (QLocale.c(), text.replace(",", ".") if text.count(",") == 1 and "." not in text else ""),
    ):
        value, is_number = locale.toDouble(written)
        if is_number and isfinite(value):
            return value
    return None
