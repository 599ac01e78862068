"""Builders of report documents, with the contract's keys alone."""

from typing import Any


def make_row(model: str = "Model A", **others: Any) -> dict[str, Any]:
    """A row with twenty decided briefs, three quarters of them successes."""
    return {
        "model": model, "tier": "production", "eligible": 20, "decided": 20, "coverage": 1.0,
        "successes": 15, "rate": 0.75, "low": 0.531, "high": 0.888, "bound_low": 0.75,
        "bound_high": 0.75, "rate_any": 0.9, "rate_lenient": 0.8, "variants": 80, "reviewed": 80,
        "accepted": 48, "fixed": 12, "rejected": 20, "acceptance": 0.6, "acceptance_low": 0.47,
        "acceptance_high": 0.72, "n_eff": 55.2, "accepted_per_hour": 312.0,
        "cost_per_accepted": 0.08, "order_badge": None, **others,
    }  # fmt: skip


def make_comparison(a: str = "Model A", b: str = "Model B", **others: Any) -> dict[str, Any]:
    """A comparison of which nothing is known yet."""
    return {
        "a": a, "b": b, "briefs": 20, "only_a": 6, "only_b": 4, "difference": 0.1, "low": -0.2,
        "high": 0.38, "p_mid": 0.55, "e_value": 0.3, "finding": "not yet known",
        "briefs_needed": 240, **others,
    }  # fmt: skip


def make_report(*rows: dict[str, Any], comparisons: Any = (), **sceptic: Any) -> dict[str, Any]:
    """A document of schema `curator.stats/1` with these rows."""
    return {
        "schema": "curator.stats/1",
        "definition": "strict@1",
        "rows": list(rows),
        "comparisons": list(comparisons),
        "sceptic": {
            "unit": "one first take",
            "definition": "strict@1: the first image was accepted.",
            "order_source": {"requested": 20, "embedded": 0, "file time": 3, "import order": 0},
            "coverage": 1.0,
            "blinded": None,
            "paired": True,
            "comparisons": len(comparisons),
            "not_comparable": [],
            "excluded": {"sentinel": 2, "repeat": 0, "cancelled": 0},
            "unassigned": 0,
            "culled": 0,
            "missing": 0,
            "reading": "exploratory",
            "software": "1.2.3",
            **sceptic,
        },
    }
