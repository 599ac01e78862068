"""Defects, from the statistics document to plots."""

from collections.abc import Sequence

from curator.core.stats_sections import Defects, DefectTotal
from curator.exporters import wording as say
from curator.gui.fact_words import defect_word
from curator.gui.insights_spec import Axis, Mark, Series, Shape, Spec
from curator.gui.insights_words import HEADROOM, images_of, model_word, share, short
from curator.gui.language import digits, tr
from curator.gui.vocabulary import heard
from curator.library.values import VariantFilter

MOST_DEFECTS = 12


def pareto_plot(defects: Defects, model: str | None = None) -> Spec:
    """Returns defects by how many images carry them, with their cumulative share."""
    totals = defects["totals"] if model is None else _of_model(defects, model)
    shown = totals[:MOST_DEFECTS]
    most = max((one["variants"] for one in shown), default=0) or 1
    top = most * HEADROOM
    bars = tuple(_defect_mark(one, n, model) for n, one in enumerate(shown))
    line = tuple(Mark(n, one["cumulative"] * most, said="", note="") for n, one in enumerate(shown))
    return Spec(
        name=tr("Defects"),
        title=_pareto_title(totals, model),
        x=Axis(
            "",
            -0.6,
            max(len(shown), 1) - 0.4,
            tuple((float(n), defect_word(one["defect"])) for n, one in enumerate(shown)),
        ),
        y=Axis(tr("Images that carry it"), 0.0, top),
        series=(
            Series(tr("Images"), bars, 0, None, bar=0.62),
            Series(
                tr("Share of all that was named, summed up (right)"),
                line,
                1,
                Shape.DIAMOND,
                is_line=True,
                is_thin=True,
                has_marks=False,
            ),
        ),
        is_columns=True,
        right=tuple((most * part / 4, share(part / 4)) for part in range(5)) if shown else (),
    )


def _of_model(defects: Defects, model: str) -> list[DefectTotal]:
    """The same of one model, its tiers taken together."""
    met: dict[str, list[int]] = {}
    for cell in defects["by_model"]:
        if cell["model"] == model and cell["variants"]:
            sums = met.setdefault(cell["defect"], [0, 0])
            sums[0] += cell["variants"]
            sums[1] += cell["of"]
    mentions = sum(many for many, _ in met.values())
    result: list[DefectTotal] = []
    so_far = 0
    for defect, (many, of) in sorted(met.items(), key=lambda item: (-item[1][0], item[0])):
        so_far += many
        result.append(
            DefectTotal(
                defect=defect,
                variants=many,
                of=of,
                share=many / of if of else 0.0,
                low=float("nan"),
                high=float("nan"),
                n_eff=float(of),
                cumulative=so_far / mentions,
            )
        )
    return result


def _defect_mark(one: DefectTotal, number: int, model: str | None) -> Mark:
    has_limits = one["low"] == one["low"]  # not for one model, whose tiers were taken together
    limits = f", {share(one['share'])}"
    limits += f" ({heard(say.span(one['low'], one['high']))})" if has_limits else ""
    counts = tr(
        "{part} of {whole} reviewed images",
        part=digits(one["variants"], ","),
        whole=digits(one["of"], ","),
    )
    summed = tr("with the more frequent ones {share}", share=share(one["cumulative"]))
    if model is None:
        images = VariantFilter(defect=one["defect"])
    else:
        images = images_of(model, defect=one["defect"])
    return Mark(
        x=number,
        y=one["variants"],
        said=f"{defect_word(one['defect'])}: {counts}{limits}, {summed}",
        note=digits(one["variants"], ","),
        images=images,
    )


def _pareto_title(totals: Sequence[DefectTotal], model: str | None) -> str:
    if not totals:
        return tr("Nobody has named a defect here.")
    first = totals[0]
    values = {
        "defect": defect_word(first["defect"]),
        "part": digits(first["variants"], ","),
        "whole": digits(first["of"], ","),
    }
    if model is None:
        return tr("“{defect}” is on {part} of {whole} reviewed images.", **values)
    return tr(
        "{model}: “{defect}” is on {part} of {whole} reviewed images.",
        model=short(model_word(model)),
        **values,
    )
