"""The plain sentence that stands first, in the window's language, and what it rests on."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: the document in its JSON form

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
    return _in_parts(head) or heard(str(head["text"]))


def _in_parts(head: Mapping[str, Any]) -> str:
    a, b, case = head["a"], head["b"], head["case"]
    if case == "nothing":
        return tr("No first take is decided yet.")
    if case in {"ahead", "open"} and a and b and a["takes_needed"] and b["takes_needed"]:
        facts = tr(
            "{a} needs {takes} takes per usable image, {b} {others}",
            a=say.printable(a["model"]),
            b=say.printable(b["model"]),
            takes=digits(a["takes_needed"], ".1f"),
            others=digits(b["takes_needed"], ".1f"),
        )
        return f"{facts}; {_sure(head, a)}{_more(head)}."
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
            takes=digits(a["takes_needed"], ".1f"),
        )
    return ""


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


def _more(head: Mapping[str, Any]) -> str:
    more: int | None = head["more_briefs"]
    if head["case"] != "open":
        return ""
    if more == 0:
        return tr("; a few more briefs would settle it")
    if more is None or more > 1000:
        return tr("; it would take more than 1000 briefs, or there is no real difference")
    said = plural(
        more, "about {n} more brief would settle it", "about {n} more briefs would settle it"
    )
    return f"; {said}"


def _takes(head: Mapping[str, Any] | None, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """What "takes per usable image" in the headline is worked out from, with its limits."""
    named = [head[side]["model"] for side in ("a", "b") if head[side]] if head else []
    if head is None or "takes" not in str(head["text"]):
        return []
    told = [
        tr(
            "{counts} ({limits})",
            counts=of(row["successes"], row["decided"]),
            limits=_takes_limits(row["low"], row["high"]),
        )
        for model in named
        for row in rows
        if row["model"] == model and row["tier"] == head["tier"] and row["successes"]
    ]
    if not told:
        return []
    listed = tr("{a} and {b}", a=told[0], b=told[1]) if len(told) > 1 else told[0]
    values = {"list": listed, "tier": tr(str(head["tier"]))}
    if len({row["tier"] for row in rows if row["decided"]}) > 1:
        return [tr("Takes are 1 ÷ that rate in {tier}: {list}.", **values)]
    return [tr("Takes are 1 ÷ that rate: {list}.", list=listed)]


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
                "Blind: the model was not seen while judging; “Blind only” counts no other verdict."
            ),
            tr(
                "Pace: looks became shorter or less even than usual; “Without suspect” shows the "
                "rates as if those verdicts had not been given."
            ),
        )
    )
