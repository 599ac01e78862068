"""`curator money`: the prices, rates and assumptions that costs and forecasts rest on."""

from typing import Annotated, Any  # Any: settings by name

import typer

from curator.cli import output
from curator.cli.options import JsonOption, LibraryOption
from curator.core.errors import CuratorError
from curator.core.money import Money, told_form
from curator.library.library import Library
from curator.workflow.money import change_money, money_of

app = typer.Typer(help="What costs and forecasts rest on: prices, rates, assumptions of a library.")

_NOTHING = {"none", "-", ""}


@app.command()
def show(library: LibraryOption, json: JsonOption = False) -> None:
    """Show what costs and forecasts rest on; what nobody stated is in no cost."""
    with Library.open(library, create=False) as opened:
        money = money_of(opened)
    _print(money, as_json=json)


@app.command("set")
def set_money(
    library: LibraryOption,
    currency: Annotated[
        str | None, typer.Option(help="A code or sign, such as EUR; none: not stated.")
    ] = None,
    hourly_rate: Annotated[
        str | None, typer.Option(help="What an hour of a person costs; none: not in any cost.")
    ] = None,
    prompt_minutes: Annotated[
        str | None,
        typer.Option(help="Writing and tuning a prompt, minutes a take; none: not in any cost."),
    ] = None,
    retouch_minutes: Annotated[
        float | None, typer.Option(help="Assumed for an open fix while no retouch is finished.")
    ] = None,
    price: Annotated[
        list[str] | None,
        typer.Option(help="MODEL=AMOUNT a variant, where no cost is known; MODEL=none: no price."),
    ] = None,
    availability: Annotated[
        float | None, typer.Option(help="Share of their hours in which people review, 0 to 1.")
    ] = None,
    reviewers: Annotated[int | None, typer.Option(help="How many people review.")] = None,
    arrivals: Annotated[
        str | None, typer.Option(help="New variants an hour; none: not known.")
    ] = None,
    picks: Annotated[
        str | None, typer.Option(help="Accepted variants wanted in all; none: one a brief.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Change it, for everyone who uses the library; what is not named stays."""
    changes: dict[str, Any] = {
        "retouch_minutes": retouch_minutes,
        "availability": availability,
        "reviewers": reviewers,
    }
    changes = {name: value for name, value in changes.items() if value is not None}
    if currency is not None:
        changes["currency"] = None if currency.strip().lower() in _NOTHING else currency.strip()
    if prompt_minutes is not None:
        changes["prompt_minutes"] = _amount(prompt_minutes)
    if hourly_rate is not None:
        changes["hourly_rate"] = _amount(hourly_rate)
    if arrivals is not None:
        changes["arrivals_per_hour"] = _amount(arrivals)
    if picks is not None:
        changes["picks"] = _count(picks)
    if not changes and not price:
        raise typer.BadParameter("Say what is to change, for example --hourly-rate 60.")
    with Library.open(library, create=False) as opened:
        if price:
            changes["prices"] = _prices(money_of(opened), price, opened.facets().models)
        money = change_money(opened, **changes)
    _print(money, as_json=json)


def _prices(money: Money, said: list[str], models: tuple[str, ...]) -> dict[str, float]:
    prices = dict(money.prices)
    for one in said:
        model, equals, amount = one.rpartition("=")
        if not equals:
            raise typer.BadParameter(f"{one!r} is not MODEL=AMOUNT.")
        if model not in models and model not in prices:
            raise CuratorError(
                f"There is no image by {model!r}.", "See `curator models list -l LIB`."
            )
        number = _amount(amount)
        if number is None:
            prices.pop(model, None)
        else:
            prices[model] = number
    return prices


def _amount(text: str) -> float | None:
    if text.strip().lower() in _NOTHING:
        return None
    try:
        return float(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no number.") from error


def _count(text: str) -> int | None:
    number = _amount(text)
    if number is not None and not number.is_integer():
        raise typer.BadParameter(f"{text!r} is no whole number.")
    return None if number is None else int(number)


def _print(money: Money, *, as_json: bool) -> None:
    if as_json:
        output.print_json(told_form(money))
        return
    rate, prompting, arrivals = money.hourly_rate, money.prompt_minutes, money.arrivals_per_hour
    unit = f" {money.currency}" if money.currency else ""
    rows = [
        ("currency", money.currency or "not stated"),
        ("an hour of a person", "not stated" if rate is None else f"{rate:g}{unit}"),
        ("prompting", "not stated" if prompting is None else f"{prompting:g} minutes a take"),
        ("retouch, while none is finished", f"{money.retouch_minutes:g} minutes a fix"),
        ("people who review", f"{money.reviewers}, {money.availability:.0%} of their hours"),
        ("new variants", "not stated" if arrivals is None else f"{arrivals:g} an hour"),
        ("picks wanted", "one a brief" if money.picks is None else str(money.picks)),
        *(
            (f"a variant by {model}", f"{price:g}{unit}, where no cost is known")
            for model, price in sorted(money.prices.items())
        ),
    ]
    output.print_text("\n".join(f"{name:34}{value}" for name, value in rows))
