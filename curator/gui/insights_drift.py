"""Visual drift, from the statistics document to plots: the whole distance, and its parts."""

from collections.abc import Mapping, Sequence

from curator.core.stats_sections import CampaignDrift, DriftTen
from curator.core.variant import VariantId
from curator.exporters import wording as say
from curator.gui.insights_colours import looks_of
from curator.gui.insights_spec import NEUTRAL, SHAPES, Axis, Mark, Rule, Series, Shape, Spec
from curator.gui.insights_words import HEADROOM, Row, model_word, short
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard
from curator.library.values import VariantFilter

TEN = 10

_TICKS = 6

PARTS = ("palette", "contrast", "light", "texture")


def part_word(part: str) -> str:
    """Returns what a part of the distance is called."""
    return {
        "palette": tr("palette"),
        "contrast": tr("contrast"),
        "light": tr("light"),
        "texture": tr("texture"),
    }[part]


def campaign_word(name: str) -> str:
    """Returns what a campaign is called in a title."""
    return short(say.printable(name)) or tr("Without a campaign")


def drift_plot(drift: CampaignDrift, every: Sequence[str] = ()) -> Spec:
    """Returns how far accepted images lie from the references, in the order of acceptance.

    Args:
        drift: of one campaign.
        every: the models that there are where fewer are shown, so that each keeps its colour.
    """
    points = drift["points"]
    models = sorted({point["model"] for point in points})
    looks = looks_of(models, every or models)
    series: list[Series] = []
    for model in models:
        marks = tuple(
            Mark(
                point["place"],
                point["distance"],
                _drift_said(point),
                images=VariantFilter(among=(VariantId(point["variant"]),)),
            )
            for point in points
            if point["model"] == model
        )
        colour, shape = looks[model]
        series.append(Series(short(model_word(model)), marks, colour, shape))
    tens = whole_tens(drift)
    middles = tuple(Mark(_middle(ten), ten["distance"], "") for ten in tens)
    middle = Series(tr("Median of ten"), middles, NEUTRAL, Shape.CROSS, is_line=True, is_thin=True,
                    has_marks=False)  # fmt: skip
    most = max([point["distance"] for point in points] or [1.0])
    limits = {point["limit"] for point in points}
    rules = (Rule(max(limits), tr("as far as the references among themselves")),) if limits else ()
    return Spec(
        name=tr("Visual drift: {campaign}", campaign=campaign_word(drift["campaign"])),
        title=f"{campaign_word(drift['campaign'])}: {_drift_title(drift)}",
        x=_order_axis(points),
        y=Axis(tr("Distance from the references (spreads)"), 0.0, max([most, *limits]) * HEADROOM),
        series=(*series, middle) if len(tens) > 1 else tuple(series),
        rules=rules,
        note=_note(drift),
    )


def parts_plot(drift: CampaignDrift) -> Spec:
    """Returns what the distance is made of, ten accepted images at a time."""
    tens = whole_tens(drift)
    series = tuple(
        Series(
            part_word(part),
            tuple(_part_mark(drift, ten, part) for ten in tens),
            number,
            SHAPES[number],
            is_line=True,
        )
        for number, part in enumerate(PARTS)
    )
    most = max([mark.y for one in series for mark in one.marks] or [1.0])
    name = campaign_word(drift["campaign"])
    return Spec(
        name=tr("Parts of the drift: {campaign}", campaign=name),
        title=f"{name}: {_parts_title(tens)}",
        x=_order_axis(drift["points"]),
        y=Axis(tr("Median of ten (spreads)"), 0.0, most * HEADROOM or 1.0),
        series=series,
        note=tr(
            "A spread is how much the references differ among themselves; each dot is the median "
            "of ten accepted images."
        ),
    )


def whole_tens(drift: CampaignDrift) -> list[DriftTen]:
    """Returns the medians of ten images; that of a few at the end would jump about."""
    return [ten for ten in drift["tens"] if ten["last"] - ten["first"] + 1 == TEN]


def _middle(ten: DriftTen) -> float:
    return (ten["first"] + ten["last"]) / 2


def _order_axis(points: Sequence[Row]) -> Axis:
    """Places in the order of acceptance, each with its day."""
    days = {point["place"]: str(point["accepted_at"])[:10] for point in points}
    last = max(days, default=1)
    step = max(1, -(-last // _TICKS))
    if step > 2:
        step = next(n for n in (5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, step) if n >= step)
    places = sorted({1, *range(step, last + 1, step)})
    ticks = tuple((float(n), f"{digits(n, ',')} · {days[n]}") for n in places if n in days)
    title = tr("Accepted images, in the order of acceptance")
    return Axis(title, 0.0, last + 1.0, ticks)


def _part_mark(drift: CampaignDrift, ten: DriftTen, part: str) -> Mark:
    values: Row = ten
    inside = [
        VariantId(point["variant"])
        for point in drift["points"]
        if ten["first"] <= point["place"] <= ten["last"]
    ]
    said = tr(
        "Images {first} to {last}: {part} {value}",
        first=digits(ten["first"], ","),
        last=digits(ten["last"], ","),
        part=part_word(part),
        value=digits(values[part], ".1f"),
    )
    images = VariantFilter(among=tuple(inside)) if inside else None
    return Mark(_middle(ten), values[part], said, images=images)


def _drift_said(point: Row) -> str:
    parts = ", ".join(f"{part_word(key)} {digits(point[key], '.1f')}" for key in PARTS)
    words = f"; {', '.join(map(heard, point['words']))}" if point["words"] else ""
    return tr(
        "Image {place}, {model}, {day}: distance {distance} ({parts}){words}",
        place=digits(point["place"], ","),
        model=model_word(point["model"]),
        day=str(point["accepted_at"])[:10],
        distance=digits(point["distance"], ".1f"),
        parts=parts,
        words=words,
    )


def _drift_title(drift: CampaignDrift) -> str:
    """From the first ten to the latest ten, for two single images may be any two."""
    tens = whole_tens(drift)
    if not drift["points"]:
        return heard(drift["reason"]) or tr("nothing is accepted yet.")
    if len(tens) > 1:
        return tr(
            "the first ten accepted images lie {first} from the references, the latest ten {last}.",
            first=digits(tens[0]["distance"], ".1f"),
            last=digits(tens[-1]["distance"], ".1f"),
        )
    if drift["tenth_beside_first"] is None:
        return plural(
            len(drift["points"]),
            "{n} image is accepted; the tenth beside the first needs ten.",
            "{n} images are accepted; the tenth beside the first needs ten.",
        )
    return tr(
        "the first ten accepted images lie {first} from the references.",
        first=digits(tens[0]["distance"], ".1f") if tens else say.NOTHING,
    )


def _note(drift: CampaignDrift) -> str:
    said = [
        plural(
            drift["references"],
            "Against {n} reference; distances are medians of ten, in spreads of the references.",
            "Against {n} references; distances are medians of ten, in spreads of the references.",
        )
    ]
    beside = drift["tenth_beside_first"]
    if beside is not None:
        said.append(_tenth(beside))
    said.append(tr("It shows where to look, and judges nothing."))
    return " ".join(said)


def _tenth(beside: Mapping[str, float]) -> str:
    parts = ", ".join(f"{part_word(part)} {_signed(beside[part])}" for part in PARTS)
    values = {"amount": digits(abs(beside["distance"]), ".1f"), "parts": parts}
    if abs(beside["distance"]) < 0.05:
        return tr("The tenth lies as far as the first ({parts}).", parts=parts)
    if beside["distance"] > 0:
        return tr("The tenth lies {amount} farther than the first ({parts}).", **values)
    return tr("The tenth lies {amount} nearer than the first ({parts}).", **values)


def _signed(value: float) -> str:
    return ("−" if round(value, 1) < 0 else "+") + digits(abs(value), ".1f")


def _parts_title(tens: Sequence[DriftTen]) -> str:
    if len(tens) < 2:
        return tr("two times ten accepted images are needed to see what moves.")
    first: Row = tens[0]
    last: Row = tens[-1]
    part = max(PARTS, key=lambda one: abs(last[one] - first[one]))
    return tr(
        "{part} has moved most, from {first} to {last} spreads.",
        part=part_word(part),
        first=digits(first[part], ".1f"),
        last=digits(last[part], ".1f"),
    )
