"""A document with every section that may be asked for, with one hostile name if wanted."""

from typing import Any

from tests.exporters.reports import make_comparison, make_report, make_row


def full_report(model: str = "Model A", prompt: str = "soft light") -> dict[str, Any]:
    """Returns a document of two models and a campaign; `model` and `prompt` stand all over it."""
    rows = [
        make_row(model),
        make_row(
            "Model B", decided=18, coverage=0.9, successes=6, rate=0.333, low=0.163, high=0.563,
            bound_low=0.3, bound_high=0.4, order_badge="file time", cost_per_accepted=1.9,
        ),
        make_row("Model B", tier="ideation", decided=3, eligible=3, successes=2, rate=0.667),
        make_row("unknown", decided=0, successes=0, rate=None, low=None, high=None, coverage=0.0,
                 bound_low=0.0, bound_high=1.0, reviewed=0, acceptance=None),
    ]  # fmt: skip
    pair = make_comparison(
        model, difference=0.42, low=0.11, high=0.66, finding="ahead", p_mid=0.0004, p_holm=0.0008,
        e_value=41.0, e_needed=20, leader=model, rankable=True, tier="production", group="",
    )  # fmt: skip
    report = make_report(*rows, comparisons=[pair], **_box())
    headline = (
        f"{model} needs 1.3 takes per usable image, Model B 3.0; {model} is ahead, over 99 % sure."
    )
    return {
        **report,
        "by": "model",
        "scope": {"campaign": "Spring", "tier": None, "blind_only": False},
        "newest_decision": "2026-05-21T14:03:11+00:00",
        "headline": {"case": "ahead", "text": headline, "tier": "production"},
        "without_suspects": [],
        "suppressed": [],
        **_pairs(model),
        "pass_at_k": [
            {
                "tier": "production",
                "k": 4,
                "rows": [_passing(model, 0.93, 0.71, 0.99), _passing("Model B", 0.76, 0.5, 0.91)],
            }
        ],
        "economy": _economy(model),
        "defects": _defects(model, prompt),
        "prompts": {"least_briefs": 3, "tags": [_tag(prompt)], "without_prompt": 5},
        "flags": {
            "floor": 0.3,
            "recent": 10,
            "rows": [
                {
                    "artifact": "chromatic_aberration", "right": 8, "answers": 11,
                    "precision": 0.727, "low": 0.434, "high": 0.903, "muted": False,
                    "text": "right 8 of 11 times here",
                }
            ],
        },
        "agreement": _agreement(),
        "drift": {"campaigns": [_drift(model)], "references_needed": 5},
        "trend": {"points": _weeks(model), "undated": 2},
    }  # fmt: skip


def _box() -> dict[str, Any]:
    order = {"blocks": 12, "imbalance": 0.08, "models": []}
    return {
        "blinded": 0.97, "suspect_share": 0.04, "reviewers": 3, "decisions": 312,
        "few_reviewers": True, "counterbalance": order, "kappa": 0.61, "alpha": 0.58,
        "seeds": ["7", "11"], "batches": 2, "several": 60, "differ": 11, "has_lead": True,
        "reading": "confirmatory", "reading_by": "the lead",
        "reading_at": "2026-05-01T08:00:00+00:00",
    }  # fmt: skip


def _pairs(model: str) -> dict[str, Any]:
    return {
        "omnibus": [
            {"tier": "production", "group": "", "models": [model, "Model B", "Model C"],
             "briefs": 14, "q": 9.25, "degrees": 2, "p": 0.0098}
        ],
        "unpaired": [
            {"a": model, "b": "Model C", "tier": "ideation", "group": "", "briefs_a": 70,
             "briefs_b": 80, "rate_a": 0.8, "rate_b": 0.6, "difference": 0.2, "low": 0.0524,
             "high": 0.3339, "badge": "unpaired"}
        ],
        "adjusted": [
            {"a": model, "b": "Model B", "tier": "production", "group": "", "difference": 0.39,
             "low": 0.08, "high": 0.7, "strata": 6, "used": 34, "left_out": 4}
        ],
    }  # fmt: skip


def _passing(model: str, rate: float, low: float, high: float) -> dict[str, Any]:
    return {"model": model, "briefs": 17, "left_out": 2, "rate": rate, "low": low, "high": high}


def _economy(model: str) -> dict[str, Any]:
    def spent(name: str, *parts: float | None, accepted: int = 40) -> dict[str, Any]:
        total = None if parts[0] is None else sum(part or 0.0 for part in parts)
        return {
            "model": name, "tier": "production", "accepted": accepted, "usable": accepted + 2,
            "generation": parts[0],
            "review": parts[1], "retouch": parts[2], "prompting": parts[3], "total": total,
            "per_accepted": None if total is None else total / accepted,
            "per_accepted_low": None if total is None else 0.8 * total / accepted,
            "per_accepted_high": None if total is None or accepted < 40 else 1.4 * total / accepted,
            "per_usable": None if total is None else total / (accepted + 2),
            "open_fixes": 3, "open_minutes": 45.0, "still_to_come": 45.0,
            "missing": ["cost of 12 variants"] if total is None else [],
            "assumed": ["price of 3 variants"],
        }  # fmt: skip

    def hourly(rate: float, hours: float) -> dict[str, Any]:
        return {"per_hour": rate, "low": rate * 0.8, "high": rate * 1.2, "hours": hours}

    def finished(name: str, takes: int) -> dict[str, Any]:
        return {
            "model": name, "tier": "production", "briefs": 20, "accepted": 17, "takes": takes,
            "per_accepted": takes / 17, "abandoned": 3, "abandon_rate": 0.15,
            "abandon_low": 0.05, "abandon_high": 0.36,
        }  # fmt: skip

    maker = {"rate": 0.7, "takes": 1.43, "cycle_minutes": 4.0, "asset_minutes": 8.2}
    curve = [{"slower": 1 + step / 8, "speedup": 2.33 / (1 + step / 8)} for step in range(25)]
    return {
        "currency": "EUR",
        "settings": {"hourly_rate": 60.0, "prompt_minutes": 2.0, "prices": {model: 0.04}},
        "hours": {
            "accepted": 57, "sessions": 9, "active": hourly(312.0, 0.18),
            "attended": hourly(190.0, 0.3), "total": hourly(41.0, 1.4), "generation_unknown": 4,
        },
        "cost": [
            spent(model, 3.2, 41.0, 30.0, 22.5),
            spent("Model B", 6.4, 52.0, 75.0, 60.0, accepted=17),
            spent("unknown", None, 1.0, 0.0, 0.0, accepted=2),
        ],
        "takes": [finished(model, 27), finished("Model B", 52)],
        "debt": {
            "unreviewed": 240, "look_seconds": 6.5, "unfinished_retouch": 3,
            "minutes": 71.0, "load": 0.77,
            "text": "At this pace 1 h 11 min; 240 more variants should hold 12 picks.",
        },
        "gaps": [
            {
                "tier": "production", "better": {"model": model, **maker},
                "other": {"model": "Model B", **maker, "rate": 0.3}, "fixed_minutes": 3.0,
                "fixed_over_cycle": 0.75, "speedup_equal": 1.87, "speedup": 1.55, "slower": 1.5,
                "fixed_for_double": 0.476, "slower_for_double": 1.167, "break_even": 2.33,
                "break_even_prompt_minutes": 6.4, "curve": curve, "missing": ["generation time"],
                "text": f"{model} is 1.55 times as fast now and pays until × 2.33.",
            }
        ],
    }  # fmt: skip


def _defects(model: str, prompt: str) -> dict[str, Any]:
    def total(defect: str, many: int, cumulative: float) -> dict[str, Any]:
        share = many / 120
        return {
            "defect": defect, "variants": many, "of": 120, "share": share, "low": share * 0.6,
            "high": share * 1.5, "n_eff": 80.0, "cumulative": cumulative,
        }  # fmt: skip

    cell = {"defect": "hands", "variants": 11, "of": 40, "share": 0.275, "low": 0.15, "high": 0.44}
    return {
        "reviewed": 120, "with_any": 44,
        "totals": [total("hands", 30, 0.6), total("warped line", 15, 0.9), total("text", 5, 1.0)],
        "by_model": [
            {**cell, "model": model, "tier": "production", "n_eff": 30.0},
            {**cell, "defect": "text", "model": "Model B", "tier": "production", "variants": 1,
             "of": 4, "share": 0.25, "low": None, "high": None, "n_eff": 4.0},
        ],
        "by_prompt": [{**cell, "tag": prompt, "elsewhere": 0.1}],
    }  # fmt: skip


def _tag(prompt: str) -> dict[str, Any]:
    return {
        "tag": prompt, "is_phrase": True, "briefs": 8, "variants": 40, "reviewed": 38,
        "accepted": 20, "acceptance": 0.526, "low": 0.36, "high": 0.69, "elsewhere": 0.44,
        "first_takes": 12, "successes": 7, "rate": 0.583, "rate_low": 0.32, "rate_high": 0.81,
    }  # fmt: skip


def _agreement() -> dict[str, Any]:
    second = {"looks": 20, "reversed": 3, "rate": 0.15, "low": 0.05, "high": 0.36}
    return {
        "variants": 60, "pairs": 64, "raw": 0.83, "raw_low": 0.72, "raw_high": 0.9, "kappa": 0.61,
        "kappa_low": 0.44, "kappa_high": 0.78, "alpha": 0.58, "alpha_low": 0.4, "alpha_high": 0.74,
        "positive": 0.86, "negative": 0.79, "reading": "tentative", "second_looks": second,
        "second_looks_random": {**second, "looks": 0, "reversed": 0, "rate": None, "low": None,
                                "high": None},
        "second_readers": second, "suspect": 12, "decided": 312, "suspect_share": 0.038,
    }  # fmt: skip


def _drift(model: str) -> dict[str, Any]:
    points = [
        {
            "variant": 900 + place, "place": place, "model": model,
            "accepted_at": f"2026-05-{place:02d}T10:00:00+00:00",
            "distance": 1.0 + 0.05 * place + (0.3 if place % 4 == 0 else 0.0), "limit": 1.8,
            "palette": 1.0, "contrast": 0.5, "light": 0.4, "texture": 0.2, "words": ["warmer"],
        }
        for place in range(1, 21)
    ]  # fmt: skip
    parts = {"palette": 1.1, "contrast": 0.5, "light": 0.4, "texture": 0.2}
    return {
        "campaign": "Spring", "references": 8, "points": points,
        "tens": [{"first": 1, "last": 10, "distance": 1.3, **parts}],
        "tenth_beside_first": {"distance": 0.45, "palette": 0.2}, "reason": "",
    }  # fmt: skip


def _weeks(model: str) -> list[dict[str, Any]]:
    return [
        {
            "week": f"2026-W{week}", "starts": starts, "model": name, "tier": "production",
            "decided": decided, "successes": round(decided * rate), "rate": rate,
            "low": rate - 0.2, "high": min(rate + 0.2, 1.0), "reviewed": 20, "accepted": 12,
            "acceptance": 0.6, "acceptance_low": 0.4, "acceptance_high": 0.77,
        }
        for name, rate in ((model, 0.7), ("Model B", 0.35))
        for week, starts, decided in (
            (18, "2026-04-27", 6), (19, "2026-05-04", 3), (21, "2026-05-18", 11)
        )
    ]  # fmt: skip
