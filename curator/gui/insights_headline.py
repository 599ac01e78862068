"""The plain sentence that stands first, in the window's language, and what it rests on."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: the document in its JSON form

from curator.core.rounding import half_up
from curator.exporters import wording as say
from curator.gui.insights_words import of, share
from curator.gui.language import digits, is_foreign, plural, tr
from curator.gui.vocabulary import heard

Document = Mapping[str, Any]


def headline(document: Document) -> str:
    """Returns the document's headline; in another language its parts are said anew."""
    head: Mapping[str, Any] | None = document.get("headline")
    if head is None:
        return ""
    if not is_foreign():
        return str(head["text"])
    text, tier = str(head["text"]), str(head["tier"])
    if not head.get("several_tiers"):
        return _in_parts(head) or heard(text)
    said = _in_parts(head) or heard(text.removeprefix(f"In {tier}: "))
    return tr("In {tier}: {said}", tier=tr(tier), said=said)


def _in_parts(head: Mapping[str, Any]) -> str:
    a, b, case = head["a"], head["b"], head["case"]
    if case == "nothing":
        return tr("No first take is decided yet.")
    if head.get("groups"):
        return _of_many(head)
    has_takes = a and b and a["takes_needed"] and b["takes_needed"]
    if case in {"ahead", "open"} and (has_takes or head.get("over_all")):
        said = f"{_figures(head)}; {_sure(head, a)}"
        if case == "open":
            said += f"; {_outlook(head['more_briefs'])}"
        return f"{said}.{_over_all(head)}"
    if case == "same" and a and b:
        return tr(
            "No practical difference between {a} and {b}.",
            a=say.printable(a["model"]),
            b=say.printable(b["model"]),
        )
    if case == "one model" and a and a["takes_needed"]:
        return tr(
            "{a} needs {takes} takes per usable image.",
            a=say.printable(a["model"]),
            takes=digits(half_up(a["takes_needed"]), ".1f"),
        )
    return ""


def _figures(head: Mapping[str, Any]) -> str:
    """What a model needs, and its rival: on their common briefs where it must be these."""
    a, b = head["a"], head["b"]
    name = say.printable(a["model"])
    said = tr("{a} has no usable first take among {n}", a=name, n=digits(a["decided"], ","))
    if a["takes_needed"]:
        said = tr(
            "{a} needs {takes} takes per usable image",
            a=name,
            takes=digits(half_up(a["takes_needed"]), ".1f"),
        )
    if b:
        said += f", {say.printable(b['model'])} {_amount(b)}"
    if not a.get("common"):
        return said
    return tr(
        "On the {n} briefs that both were tried on {said}", n=digits(a["common"], ","), said=said
    )


def _over_all(head: Mapping[str, Any]) -> str:
    """The other figures of the two, as a sentence of its own."""
    if not head.get("over_all"):
        return ""
    a, b = head["over_all"]
    said = tr(
        "Over all their briefs, which are not the same, {a} needs {takes}, {b} {others}.",
        a=say.printable(a["model"]),
        b=say.printable(b["model"]),
        takes=_amount(a),
        others=_amount(b),
    )
    return f" {said}"


_MOST_NAMED = 3
"""So many models stand in a row by name; of more the first two, and how many others."""


def _of_many(head: Mapping[str, Any]) -> str:
    """How the leading of three models and more stands to each of the others."""
    a, b, case = head["a"], head["b"], head["case"]
    name, rival = say.printable(a["model"]), b and b["model"]
    said = _figures(head)
    if case == "same":
        said += f": {tr('no practical difference between them')}"
    elif case == "open" and not any(
        one["model"] == rival for group in head["groups"] for one in group["models"]
    ):
        said += f": {tr('not yet known which is better')}, {_outlook(head['more_briefs'])}"
    clauses = [_clause(group, head, name) for group in head["groups"]]
    return f"{'; '.join([said, *clauses])}.{_over_all(head)}"


def _clause(group: Mapping[str, Any], head: Mapping[str, Any], name: str) -> str:
    match group["relation"]:
        case "ahead":
            return tr("{a} is ahead of {list}", a=name, list=_listed(group, head))
        case "both":
            return tr("both are ahead of {list}", list=_listed(group, head))
        case "same":
            return tr("no practical difference from {a}: {list}", a=name, list=_listed(group, head))
        case "open":
            return tr(
                "not yet known whether {a} is better than {list}",
                a=name,
                list=_listed(group, head, is_choice=True),
            )
        case "behind":
            return tr("{a} is behind {list}", a=name, list=_listed(group, head))
        case _:
            return tr("not yet comparable with {a}: {list}", a=name, list=_listed(group, head))


def _listed(group: Mapping[str, Any], head: Mapping[str, Any], *, is_choice: bool = False) -> str:
    others, many = head["others"] + 1, len(group["models"])
    if many == others > _MOST_NAMED:
        return tr("all {n} others", n=digits(many, ","))
    unlike, rival = group.get("unlike", ()), head["b"] and head["b"]["model"]
    named = [
        say.printable(one["model"])
        if one["model"] == rival
        else f"{say.printable(one['model'])} "
        f"({tr('on common briefs') if one['model'] in unlike else _amount(one)})"
        for one in group["models"]
    ]
    if many > _MOST_NAMED:
        named[2:] = [tr("{n} others", n=digits(many - 2, ","))]
    *before, end = named
    if not before:
        return end
    if is_choice:
        return tr("{a} or {b}", a=", ".join(before), b=end)
    return tr("{a} and {b}", a=", ".join(before), b=end)


def _amount(part: Mapping[str, Any]) -> str:
    if part["takes_needed"] and part["decided"] >= say.FEWEST_FOR_A_RATE:
        return digits(half_up(part["takes_needed"]), ".1f")
    return of(part["successes"], part["decided"])


def _sure(head: Mapping[str, Any], a: Mapping[str, Any]) -> str:
    p: float | None = head["p_ahead"]
    name = say.printable(a["model"])
    if head["case"] == "ahead":
        sure = tr("{a} is ahead", a=name)
        return sure if p is None else f"{sure}, {_probably(p)}"
    if p is None:
        return tr("it is not yet known which is better")
    if p < 0.6:
        return tr("it is open which is better")
    return tr("{sure} that {a} is better", sure=_probably(p), a=name)


def _probably(p: float) -> str:
    return tr("{share} sure", share=tr("over 99 %") if p > 0.99 else share(p))


def _outlook(more: int | None) -> str:
    if more == 0:
        return tr("a few more briefs would settle it")
    if more is None or more > 1000:
        return tr("it would take more than 1000 briefs, or there is no real difference")
    return plural(
        more, "about {n} more brief would settle it", "about {n} more briefs would settle it"
    )


def _takes(head: Mapping[str, Any] | None, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """What "takes per usable image" in the headline is worked out from, with its limits."""
    parts = [head[side] for side in ("a", "b") if head[side]] if head else []
    if head is None or "takes" not in str(head["text"]):
        return []
    told = [
        tr(
            "{counts} ({limits})",
            counts=of(row["successes"], row["decided"]),
            limits=_takes_limits(row["low"], row["high"]),
        )
        for row in (parts if head.get("over_all") else _rows_of(parts, head["tier"], rows))
        if row["successes"]
    ]
    if not told:
        return []
    listed = tr("{a} and {b}", a=told[0], b=told[1]) if len(told) > 1 else told[0]
    if head.get("over_all"):
        return [tr("Takes are 1 ÷ the rate on the common briefs: {list}.", list=listed)]
    values = {"list": listed, "tier": tr(str(head["tier"]))}
    if len({row["tier"] for row in rows if row["decided"]}) > 1:
        return [tr("Takes are 1 ÷ that rate in {tier}: {list}.", **values)]
    return [tr("Takes are 1 ÷ that rate: {list}.", list=listed)]


def _rows_of(
    parts: Sequence[Mapping[str, Any]], tier: str, rows: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    return [
        row
        for part in parts
        for row in rows
        if row["model"] == part["model"] and row["tier"] == tier
    ]


def _takes_limits(low: float, high: float) -> str:
    least = digits(1 / high, ".1f")
    if low < 0.02:
        return tr("{low} or more takes", low=least)
    return tr("{low} to {high} takes", low=least, high=digits(1 / low, ".1f"))


def rests_on(document: Document, rows: list[Mapping[str, Any]]) -> str:
    """Returns definition, coverage, n and how the order of takes is known, as sentences."""
    decided = sum(row["decided"] for row in rows)
    eligible = sum(row["eligible"] for row in rows)
    parts = [heard(document["sceptic"]["definition"])]
    if document["by"] != "model":
        parts.append(tr("{share} of all first takes are decided.",
                        share=share(document["sceptic"]["coverage"])))  # fmt: skip
    elif eligible:
        parts += _takes(document.get("headline"), document["rows"])
        parts.append(
            tr(
                "{decided} of {eligible} first takes are decided ({share}).",
                decided=digits(decided, ","),
                eligible=digits(eligible, ","),
                share=share(decided / eligible),
            )
        )
    order = {source: many for source, many in document["sceptic"]["order_source"].items() if many}
    if order and set(order) != {"requested"}:
        named = ", ".join(
            tr(
                "{n} by {source}",
                n=digits(many, ","),
                source=tr("request time") if source == "requested" else heard(source),
            )
            for source, many in order.items()
        )
        parts.append(tr("Order of takes: {list}.", list=named))
    return " ".join([*parts, *_doubts(document["sceptic"])])


def _doubts(box: Mapping[str, Any]) -> list[str]:
    """What weakens the verdicts themselves; nothing where nothing does."""
    said: list[str] = []
    blinded: float | None = box["blinded"]
    if blinded is not None and blinded < 1:
        said.append(tr("{share} of decisions were blind.", share=share(blinded)))
    if unstated := box.get("blind_unstated", 0):
        said.append(
            plural(
                unstated,
                "Of {n} imported decision it is not stated whether it was blind.",
                "Of {n} imported decisions it is not stated whether they were blind.",
            )
        )
    if suspect := box.get("suspect", 0):
        said.append(
            plural(
                suspect,
                "{n} verdict was given while a pace was changing.",
                "{n} verdicts were given while a pace was changing.",
            )
        )
    return said


def what_it_means() -> str:
    """Returns the words of that line explained, for its tooltip."""
    return "\n".join(
        (
            tr("First take: the first request for a brief to a model; re-rolls never count."),
            tr("Order of takes: where nobody stated when a take was asked for, it is inferred."),
            tr(
                "Blind: the model was not seen while judging; “Blind only” leaves out verdicts of "
                "which it is known that it was. Imported decisions do not say, and count."
            ),
            tr(
                "Pace: looks became shorter or less even than usual; “Without suspect” shows the "
                "rates as if those verdicts had not been given."
            ),
        )
    )
