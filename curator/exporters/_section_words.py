"""Sentences on the parts of a report that may be asked for; rates and findings are in `wording`."""

from collections.abc import Mapping

from curator.exporters import telling
from curator.exporters import wording as say
from curator.exporters.base import Document


def headline(report: Document) -> str:
    """Returns the plain sentence that stands first."""
    if "headline" in report:
        return say.printable(report["headline"]["text"])
    ahead = [pair for pair in report["comparisons"] if pair["finding"] == "ahead"]
    return say.finding(ahead[0]) if ahead else "First-take success by model."


def takes(report: Document) -> str:
    """Returns what the takes of the headline are worked out from, as a sentence; "" without any."""
    head = report.get("headline")
    by = report.get("by", "model")
    if head is None or "takes" not in head["text"] or by not in say.MODELS_ALONE:
        return ""
    rows = {(row["model"], row["tier"]): row for row in report["rows"]}
    parts = [head[side] for side in ("a", "b") if head.get(side)]
    is_common = bool(head.get("over_all"))
    found = parts if is_common else [rows.get((part["model"], head["tier"])) for part in parts]
    told = [
        f"{row['successes']} of {row['decided']} ({_takes_limits(row['low'], row['high'])})"
        for row in found
        if row is not None and row["successes"]
    ]
    if is_common and told:
        return f"Takes are 1 ÷ the rate on the common briefs: {' and '.join(told)}."
    several = len({row["tier"] for row in report["rows"] if row["decided"]}) > 1
    tier = f" in {say.printable(head['tier'])}" if several else ""
    return f"Takes are 1 ÷ that rate{tier}: {' and '.join(told)}." if told else ""


def _takes_limits(low: float, high: float) -> str:
    least = f"{1 / high:.1f}"
    return f"{least} or more takes" if low < 0.02 else f"{least} to {1 / low:.1f} takes"


def scope(report: Document) -> str:
    """Returns what the figures are of, and until when decisions count."""
    wanted = report.get("scope", {})
    parts = [
        say.printable(wanted.get("campaign") or "all campaigns"),
        say.printable(wanted.get("tier") or "all tiers"),
    ]
    if wanted.get("asked_since"):
        parts.append(f"asked for since {time_words(wanted['asked_since'])}")
    if wanted.get("blind_only"):
        parts.append("blind verdicts only")
    if report.get("by", "model") != "model":
        parts.append(f"by {say.printable(report['by'])}")
    if report.get("newest_decision"):
        parts.append(f"decisions until {time_words(report['newest_decision'])}")
    return ", ".join(parts)


def rests(report: Document) -> str:
    """Returns what the rates rest on, as a sentence: the answers that a reader asks for first."""
    box = report["sceptic"]
    if box["coverage"] is None:
        return "There are no first takes to count."
    parts = [f"{say.percent(box['coverage'])} of first takes decided"]
    if "reviewers" in box:
        people = say.counted(box["reviewers"], "reviewer")
        parts.append(f"{say.counted(box['decisions'], 'decision')} by {people}")
    unstated = box.get("blind_unstated", 0)
    if box["blinded"] is not None:
        blind = "all blind" if box["blinded"] == 1 else f"{say.percent(box['blinded'])} blind"
        parts.append(f"{blind} where that is stated" if unstated else blind)
    elif unstated:
        parts.append("not stated whether blind")
    parts.append(f"{say.printable(box['reading'])} reading")
    return f"What this rests on: {', '.join(parts)}."


def time_words(time: str) -> str:
    """Returns an ISO time as "2026-05-21 14:03 UTC"."""
    day, _, clock = say.printable(time).partition("T")
    return f"{day} {clock[:5]} UTC" if clock else day


def omnibus(found: say.Row) -> str:
    """Returns Cochran's test as a sentence."""
    place = " ".join(say.printable(found[key]) for key in ("group", "tier") if found[key])
    return (
        f"Do these {len(found['models'])} models differ at all ({place})? Cochran's Q "
        f"{say.number(found['q'], 2)}, {found['degrees']} degrees of freedom, p "
        f"{say.probability(found['p'])}, on the {found['briefs']} briefs that all were tried on."
    )


def unpaired(found: say.Row) -> str:
    """Returns a difference between models without a common brief as a sentence."""
    return (
        f"{say.printable(found['a'])} and {say.printable(found['b'])} share no brief "
        f"({say.printable(found['badge'])}): {say.points(found['difference'])} points "
        f"({say.points(found['low'])} to {say.points(found['high'])}), Newcombe's interval, on "
        f"{found['briefs_a']} and {found['briefs_b']} briefs; one may have had the harder ones."
    )


def drift(campaign: say.Row) -> str:
    """Returns how the look of one campaign's accepted images moved, as a sentence."""
    name = say.printable(campaign["campaign"]) or "No campaign"
    last = campaign["points"][-1]
    said = (
        f"{name}: the latest of {len(campaign['points'])} accepted images lies "
        f"{say.number(last['distance'], 2)} from {campaign['references']} references "
        f"(usual: up to {say.number(last['limit'], 2)})"
    )
    beside = campaign["tenth_beside_first"]
    if beside:
        parts = ", ".join(
            f"{say.printable(part)} {say.signed(value, 2)}" for part, value in beside.items()
        )
        said += f". The tenth beside the first: {parts}"
    words = [say.printable(word) for word in last["words"]]
    if words:
        said += f". The latest is {', '.join(words)}"
    return f"{said}."


_WORDS: Mapping[str, Mapping[str, str]] = {
    "comparisons": {
        "Points": (
            "Percentage points of difference between two models on the briefs that both were tried "
            "on. The range is Tango's 95 % interval; p is a mid-p McNemar test, corrected after "
            "Holm for the number of pairs."
        ),
    },
    "omnibus": {
        "Cochran's Q": (
            "Asks of all models at once whether they differ, on the briefs that all were tried on. "
            "A small p says that they do, not which."
        ),
    },
    "unpaired": {
        "Newcombe's interval": (
            "95 % range of a difference between rates that rest on different briefs."
        ),
    },
    "adjusted": {
        "Strata": (
            "First takes that one reviewer judged in one third of a batch. A difference within "
            "them, put together by Mantel and Haenszel's weights, owes nothing to who judged or to "
            "how late it was."
        ),
    },
    "economy": {
        "Cost of an accepted image": (
            "Everything that was spent so far, on rejected images too, divided by the accepted "
            "ones; of a usable image, divided by the accepted and those whose retouch is finished. "
            "What nobody stated is missing and named, never counted as nothing; what open fixes "
            "will add is still to come, and in no cost. The range is a 95 % interval over briefs: "
            "accepted images for the money, R = Σa/Σc, SE = √(J/(J−1) Σ(a−Rc)²)/Σc with t of J−1, "
            "turned round; it takes 20 briefs."
        ),
        "Active, attended, total": (
            "Hours of looking alone; from the first look of a sitting to its last decision; and "
            "these with the generation and the finished retouch of what was judged in it."
        ),
        "Takes until an accepted image": (
            "All takes of finished briefs, those of abandoned ones included, divided by the briefs "
            "that have an accepted image. The headline's takes are 1 ÷ first-take rate, as if each "
            "take gave one image."
        ),
    },
    "pass_at_k": {
        "The same number of images": (
            "How likely at least one of k images of a first take is accepted (pass@k): the way to "
            "compare models that give different numbers of images."
        ),
    },
    "agreement": {
        "κ, α": (
            "Cohen's and Krippendorff's measures of agreement: 0 as by chance, 1 always. Under 0.4 "
            "the rubric comes before any comparison of models."
        ),
    },
    "drift": {
        "Drift": (
            "Distance of an accepted image from its campaign's references in palette, contrast, "
            "light and texture, in robust spreads of the references."
        ),
    },
}


def definitions(report: Document) -> list[tuple[str, str]]:
    """Returns the words that this report uses, with their meanings."""
    further = [
        item for key, words in _WORDS.items() if _is_said(report, key) for item in words.items()
    ]
    best = [("Best", telling.BEST)] if telling.has_best(report) else []
    return [*say.DEFINITIONS.items(), *best, *further]


def _is_said(report: Document, key: str) -> bool:
    """Tells whether there is anything to say of a section."""
    found = report.get(key)
    match key:
        case "drift":
            return bool(found and found["campaigns"])
        case "agreement":
            return bool(found and (found["pairs"] or found["second_looks"]["looks"]))
        case _:
            return bool(found)
