"""Cost, takes and the efficiency gap, from the statistics document to plots."""

from collections.abc import Sequence
from dataclasses import replace

from curator.core.decision import Verdict
from curator.core.stats_economy import AS_FAST, CostRow, Economy, Gap, TakesRow
from curator.exporters import wording as say
from curator.gui.insights_spec import Axis, Mark, Rule, Series, Shape, Spec
from curator.gui.insights_spending import named_once
from curator.gui.insights_words import (
    HEADROOM,
    MOST_NAMED,
    Row,
    images_of,
    model_word,
    money,
    row_label,
    rows_axis,
    share,
    short,
)
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard

_PARTS = ("generation", "review", "retouch", "prompting")


def part_word(part: str) -> str:
    """Returns what a part of the cost is called."""
    return {
        "generation": tr("Generation"),
        "review": tr("Review"),
        "retouch": tr("Retouch"),
        "prompting": tr("Prompting"),
    }[part]


def cost_plot(economy: Economy) -> Spec:
    """Returns what an accepted image costs by model, made of its parts."""
    rows = economy["cost"]
    currency = say.printable(economy["currency"] or "")
    ends: list[Mark] = []
    parts: dict[str, list[Mark]] = {part: [] for part in _PARTS}
    starts: dict[str, list[float]] = {part: [] for part in _PARTS}
    most = 0.0
    for number, row in enumerate(rows):
        reached = 0.0
        values: Row = row
        for part in _PARTS if row["accepted"] else ():
            amount = (values[part] or 0.0) / row["accepted"]
            starts[part].append(reached)
            reached += amount
            parts[part].append(Mark(reached, -number, ""))
        most = max(most, reached)
        ends.append(_cost_mark(row, rows, number, reached, currency))
    bars = tuple(
        Series(part_word(part), tuple(parts[part]), colour, None, bar=0.56,
               starts=tuple(starts[part]), has_marks=False)
        for colour, part in enumerate(_PARTS)
    )  # fmt: skip
    return Spec(
        name=tr("Cost per accepted image"),
        title=_cost_title(rows, currency),
        x=Axis(
            tr("Cost per accepted image ({currency})", currency=currency)
            if currency
            else tr("Cost per accepted image (currency not stated)"),
            0.0,
            (most or 1.0) * HEADROOM,
        ),
        y=rows_axis([row_label(row, rows) for row in rows]),
        series=(*bars, Series("", tuple(ends), 0, None)) if most else (),
        is_rows=True,
        rows=len(rows),
        note=_missing(rows),
    )


def _cost_mark(
    row: CostRow, rows: Sequence[CostRow], number: int, reached: float, currency: str
) -> Mark:
    values: Row = row
    said = [row_label(row, rows)]
    if row["per_accepted"] is not None:
        amount = money(row["per_accepted"], currency)
        note = f"{amount} · n {digits(row['accepted'], ',')}"
        said.append(tr("{amount} an accepted image", amount=amount))
        if row["per_usable"] is not None:
            usable = money(row["per_usable"], currency)
            said.append(tr("{amount} a usable image", amount=usable))
    elif not row["accepted"]:
        note = tr("none accepted")
        said.append(note)
    else:
        note = f"{tr('not all known')} · n {digits(row['accepted'], ',')}"
        said.append(tr("not all known"))
    said.append(plural(row["accepted"], "{n} image accepted", "{n} images accepted"))
    if 0 < row["accepted"] < say.FEWEST_FOR_A_RATE:
        said.append(tr("too few to say"))
    said += [
        f"{part_word(part)} {money((values[part] or 0.0) / row['accepted'], currency)}"
        for part in _PARTS
        if row["accepted"] and values[part] is not None
    ]
    if row["missing"]:
        said.append(tr("missing: {list}", list=", ".join(map(heard, row["missing"]))))
    if row["assumed"]:
        said.append(tr("assumed: {list}", list=", ".join(map(heard, row["assumed"]))))
    return Mark(
        x=reached,
        y=-number,
        said=", ".join(said),
        note=note,
        images=images_of(row["model"], row["tier"], verdict=Verdict.ACCEPT),
        shown=False,
    )


def _missing(rows: Sequence[CostRow]) -> str:
    lacking = named_once([(row_label(row, rows), row["missing"]) for row in rows])
    return tr("Not in the cost, for nobody stated it: {list}.", list=lacking) if lacking else ""


def _cost_title(rows: Sequence[CostRow], currency: str) -> str:
    told = [row for row in rows if row["per_accepted"] is not None]
    if not told:
        return tr("What an accepted image costs is not known yet.")
    named = [
        f"{money(row['per_accepted'] or 0.0, currency)} ({short(row_label(row, rows))})"
        for row in told[:MOST_NAMED]
    ]
    more = len(told) - len(named)
    listed = ", ".join(named)
    if any(row["missing"] for row in told):
        said = tr("What is known of the cost of an accepted image: {list}", list=listed)
    else:
        said = tr("An accepted image costs {list}", list=listed)
    return said + (
        f"; {plural(more, '{n} further model below.', '{n} further models below.')}"
        if more
        else "."
    )


def takes_plot(rows: Sequence[TakesRow]) -> Spec:
    """Returns how many takes it took until a brief had an accepted image, by model."""
    told = [row for row in rows if _is_told(row)]
    known = [row["per_accepted"] or 0.0 for row in told]
    marks = tuple(_takes_mark(row, rows, number) for number, row in enumerate(rows))
    named = [
        f"{digits(row['per_accepted'] or 0.0, '.1f')} ({short(row_label(row, rows))})"
        for row in told
    ]
    title = tr("No brief is finished yet, so takes until an accepted image are not known.")
    if any(row["briefs"] for row in rows):
        title = tr("Too few briefs are finished to say after how many takes one has its image.")
    if named:
        title = tr(
            "Takes until a brief has an accepted image: {list}.",
            list=", ".join(named[:MOST_NAMED]),
        )
        if len(named) > MOST_NAMED:
            title = title[:-1] + ", …"
    return Spec(
        name=tr("Takes until an accepted image"),
        title=title,
        x=Axis(
            tr("Takes until a brief has an accepted image"), 0.0, max(known, default=1.0) * HEADROOM
        ),
        y=replace(rows_axis([row_label(row, rows) for row in rows]), high=1.0),
        series=(Series("", marks, 0, None, bar=0.5),),
        rules=(Rule(1.0, tr("one take"), is_level=False),),
        is_rows=True,
        rows=len(rows),
        note=tr(
            "All takes of finished briefs, those given up too, divided by the briefs that have an "
            "accepted image, whichever image of a take it is. The takes in the sentence on top are "
            "another number: 1 ÷ first-take rate, as if each take gave one image."
        ),
    )


def _is_told(row: TakesRow) -> bool:
    return row["per_accepted"] is not None and row["briefs"] >= say.FEWEST_FOR_A_RATE


def _takes_mark(row: TakesRow, rows: Sequence[TakesRow], number: int) -> Mark:
    """Under five finished briefs there are counts and no bar."""
    per = row["per_accepted"] if _is_told(row) else None
    counted = plural(row["takes"], "{n} take", "{n} takes")
    note = plural(row["accepted"], "{n} brief with an accepted image in {takes}",
                  "{n} briefs with an accepted image in {takes}", takes=counted)  # fmt: skip
    if per is not None:
        note = digits(per, ".1f")
    given_up = plural(row["abandoned"], "{n} brief given up", "{n} briefs given up")
    finished = plural(row["briefs"], "{n} brief finished", "{n} briefs finished")
    said = f"{row_label(row, rows)}: {note}, {finished}, {given_up}"
    if per is not None:
        note += f" · {finished}"
    if row["abandon_rate"] is not None and row["briefs"] >= say.FEWEST_FOR_A_RATE:
        limits = heard(say.span(row["abandon_low"], row["abandon_high"]))
        said += f", {share(row['abandon_rate'])} ({limits})"
        note += f" · {tr('{share} given up', share=share(row['abandon_rate']))}"
    return Mark(per or 0.0, -number, said, note=note, images=images_of(row["model"], row["tier"]))


def gap_plot(gap: Gap) -> Spec:
    """Returns at which take-time ratio the better model pays, with the team's own point."""
    better, other = (short(model_word(gap[key]["model"])) for key in ("better", "other"))
    curve = tuple(Mark(point["slower"], point["speedup"], "") for point in gap["curve"])
    here = tr(
        "You are here: its takes last {slower} times as long, images come {speedup} times as fast",
        slower=digits(gap["slower"], ".2f"),
        speedup=digits(gap["speedup"], ".2f"),
    )
    xs = [point["slower"] for point in gap["curve"]] + [gap["slower"]]
    ys = [point["speedup"] for point in gap["curve"]] + [gap["speedup"], 1.0]
    own = Mark(gap["slower"], gap["speedup"], here, note=tr("you"),
               images=images_of(gap["better"]["model"], gap["tier"]))  # fmt: skip
    about_as_fast, faster = AS_FAST
    if about_as_fast <= gap["speedup"] <= faster:
        title = tr(
            "{better} succeeded more often so far, and images come about as fast with {other}, at "
            "your own times.",
            better=better, other=other,
        )  # fmt: skip
    elif gap["speedup"] > 1:
        title = tr(
            "{better} succeeded more often so far, and with it images come {speedup} times as fast "
            "as with {other}, at your own times.",
            better=better, other=other, speedup=digits(gap["speedup"], ".2f"),
        )  # fmt: skip
    else:
        title = tr(
            "{better} succeeded more often so far, but its takes last so long that {other} is "
            "faster here.",
            better=better, other=other,
        )  # fmt: skip
    if gap["missing"]:
        title += " " + tr("Not known, and left out: {list}.",
                          list=", ".join(map(heard, gap["missing"])))  # fmt: skip
    rules = [Rule(1.0, tr("break-even: neither is faster"))]
    if min(xs) <= gap["break_even"] <= max(xs):
        rules.append(Rule(gap["break_even"], tr("without fixed work"), is_level=False))
    return Spec(
        name=tr("Efficiency gap"),
        title=title,
        x=Axis(
            tr("How many times as long a take of {model} lasts", model=better),
            min([*xs, 0.0]),
            max(xs) * 1.02,
        ),
        y=Axis(tr("How many times as fast images come"), 0.0, max(ys) * HEADROOM),
        series=(
            Series("", curve, 0, None, is_line=True, has_marks=False),
            Series("", (own,), 1, Shape.STAR),
        ),
        rules=tuple(rules),
        note=_gap_note(gap, better, other),
    )


def _gap_note(gap: Gap, better: str, other: str) -> str:
    rests = tr(
        "This rests on first-take rates of {rate} and {other}, by the definition on top.",
        rate=share(gap["better"]["rate"]), other=share(gap["other"]["rate"]),
    )  # fmt: skip
    if gap["speedup"] <= AS_FAST[1]:
        return rests
    minutes = tr(
        "{better} would be as fast as {other} if writing its prompts took {minutes} min more an "
        "image.",
        better=better, other=other, minutes=digits(gap["break_even_prompt_minutes"], ".1f"),
    )  # fmt: skip
    return f"{minutes} {rests}"
