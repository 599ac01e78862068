"""Statistics from outside: a manifest and a decision file in, JSON out, and others' arithmetic.

What is expected is worked out here from the files alone, by the definitions of the README and with
statsmodels and SciPy; nothing of Curator is asked.
"""

import csv
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from math import exp, log, sqrt
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pytest
from scipy import special, stats
from scipy.optimize import brentq
from statsmodels.genmod.cov_struct import Exchangeable
from statsmodels.genmod.families import Binomial
from statsmodels.genmod.generalized_estimating_equations import GEE
from statsmodels.stats.contingency_tables import cochrans_q
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson

from tests.cli.running import Run
from tests.statistics.outcomes import vectors

Row: TypeAlias = dict[str, Any]
VERDICTS = ("accept", "fix", "reject")
Z = float(stats.norm.ppf(0.975))


def write(path: Path, rows: Sequence[Row]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as target:
        writer = csv.DictWriter(target, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def counted(
    curator: Run, folder: Path, manifest: Sequence[Row], decisions: Sequence[Row], *more: str
) -> dict[str, Any]:
    library = folder / "library.curator"
    asked = write(folder / "manifest.csv", manifest)
    said = write(folder / "decisions.csv", decisions)
    code, _, err = curator(
        "import", "--manifest", asked, "--allow-missing", "--no-measure", "-l", library
    )
    assert code == 0, err
    code, _, err = curator("decisions", "import", said, "-l", library)
    assert code == 0, err
    code, out, err = curator("stats", "-l", library, "--format", "json", *more)
    assert code == 0, err
    return json.loads(out)


def asked(file: str, model: str = "A", brief: str = "carafe", **more: object) -> Row:
    return {
        "file": file,
        "campaign": "spring",
        "brief": brief,
        "model": model,
        "tier": "production",
        "take": "1",
        "variant_index": 0,
        "requested_at": "2026-01-05T08:00:00Z",
        **more,
    }


def said(file: str, verdict: str, minute: int, reviewer: str = "ann", **more: object) -> Row:
    return {
        "variant": file,
        "verdict": verdict,
        "reviewer": reviewer,
        "decided_at": f"2026-02-01T{10 + minute // 60:02}:{minute % 60:02}:00Z",
        "look_seconds": "",
        "session": "morning",
        "position": "",
        "defects": "",
        "retouch_minutes": "",
        "retracted_at": "",
        **more,
    }


def test_the_last_decision_counts_wherever_it_stands_in_the_file(
    curator: Run, tmp_path: Path
) -> None:
    log = [said("a.png", "accept", 30), said("a.png", "reject", 5)]
    (row,) = counted(curator, tmp_path, [asked("a.png")], log)["rows"]
    assert (row["accepted"], row["rejected"]) == (1, 0)


def test_what_was_asked_for_after_an_imported_look_is_a_re_roll(
    curator: Run, tmp_path: Path
) -> None:
    manifest = [
        asked("a.png", requested_at="2026-02-01T09:00:00Z", take=""),
        asked("b.png", requested_at="2026-02-01T11:00:00Z", take=""),
    ]
    log = [said("a.png", "reject", 5), said("b.png", "accept", 120)]
    found = counted(curator, tmp_path, manifest, log)
    (row,) = found["rows"]
    assert (row["eligible"], row["successes"], row["rate_any"]) == (1, 0, 0.0)
    assert [one["takes"] for one in found["economy"]["takes"]] == [2]


def test_a_probes_time_does_not_make_its_take_the_first(curator: Run, tmp_path: Path) -> None:
    manifest = [
        asked("a.png", take="one", requested_at="2026-02-01T09:00:00Z", kind=""),
        asked("b.png", take="two", requested_at="2026-02-01T10:00:00Z", kind=""),
        asked("c.png", take="two", requested_at="2026-02-01T08:00:00Z", kind="repeat"),
    ]
    log = [said("a.png", "reject", 5), said("b.png", "accept", 10)]
    (row,) = counted(curator, tmp_path, manifest, log)["rows"]
    assert (row["decided"], row["successes"]) == (1, 0)


def test_reasons_of_a_verdict_that_was_changed_go_with_it(curator: Run, tmp_path: Path) -> None:
    log = [
        said("a.png", "reject", 5, defects="hands"),
        said("a.png", "accept", 30),
        said("b.png", "reject", 40, defects="light"),
    ]
    manifest = [asked("a.png"), asked("b.png", brief="vase")]
    defects = counted(curator, tmp_path, manifest, log)["defects"]
    assert [(one["defect"], one["variants"], one["of"]) for one in defects["totals"]] == [
        ("light", 1, 2)
    ]


def test_what_is_exported_gives_the_published_regression(curator: Run, tmp_path: Path) -> None:
    """A logit of accept on model, by brief: statsmodels and R's geepack agree on these data."""
    example = vectors("end_to_end")["dataset_A"]
    manifest, log = [], []
    for brief, model, place, accepted in example["input"]:
        file = f"{brief}-{model}-{place}.png"
        manifest.append(asked(file, model, f"b{brief}", variant_index=place))
        log.append(said(file, "accept" if accepted else "reject", len(log)))
    counted(curator, tmp_path, manifest, log, "--section", "none")
    tables = tmp_path / "tables"
    code, _, err = curator("export", "tables", "-l", tmp_path / "library.curator", "--to", tables)
    assert code == 0, err
    with (tables / "assets.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    found: Any = GEE(
        np.array([row["verdict"] == "accept" for row in rows], dtype=float),
        np.array([(1.0, row["model"] == "A") for row in rows]),
        groups=np.array([row["brief"] for row in rows]),
        family=Binomial(),
        cov_struct=Exchangeable(),
    ).fit()
    for name, error in (("gee_exch", "se"), ("gee_R", "se_isA")):
        expected = example["expected"][name]
        assert found.params[1] == pytest.approx(expected["beta_isA"], abs=1e-6)
        assert found.bse[1] == pytest.approx(expected[error], abs=1e-6)


# ---- random libraries ----


def invented(seed: int) -> tuple[list[Row], list[Row]]:
    """A manifest and a decision file with what makes counting hard."""
    chance = random.Random(seed)
    models = chance.sample(["Aurora", "Boréal", "42", "模型", "", "1e3"], chance.randint(2, 5))
    quality = {model: chance.choice([0.0, 0.3, 0.6, 0.9, 1.0]) for model in models}
    manifest: list[Row] = []
    for campaign in chance.sample(["spring", "春", "007"], chance.randint(1, 2)):
        for brief in chance.sample(["b1", "12", "1e3", "=x", "nan", "ü/ö", "b-10"], 6):
            for model in models:
                if chance.random() < 0.15:
                    continue
                hours = chance.sample(range(10, 20), 2)
                for take, hour in enumerate(hours[: chance.randint(1, 2)]):
                    manifest += [
                        asked(
                            f"{len(manifest) + index}.png",
                            model,
                            brief,
                            campaign=campaign,
                            take=f"job-{take}",
                            variant_index=index,
                            requested_at=f"2026-01-05T{hour}:00:00Z",
                            cost=f"{chance.uniform(0.01, 0.2):.3f}",
                        )
                        for index in range(chance.randint(1, 3))
                    ]
    decisions: list[Row] = []
    for one in chance.sample(manifest, int(len(manifest) * chance.choice([0.6, 0.95, 1.0]))):
        reviewers = chance.sample(["ann", "bob"], chance.choice([1, 1, 2]))
        for reviewer in [*reviewers, *(reviewers[:1] if chance.random() < 0.1 else ())]:
            is_good = chance.random() < quality[one["model"]]
            decisions.append(
                said(
                    one["file"],
                    "accept" if is_good else chance.choice(VERDICTS[1:]),
                    len(decisions),
                    reviewer,
                    look_seconds=chance.choice(["", "3.25", "59.5", "75", "600"]),
                    retouch_minutes="" if is_good else chance.choice(["", "15", "15.5"]),
                    retracted_at="2026-03-01T00:00:00Z" if chance.random() < 0.08 else "",
                )
            )
    chance.shuffle(manifest)
    decisions += chance.sample(decisions, 3)
    chance.shuffle(decisions)
    return manifest, decisions


class Told:
    """What the two files say, by the definitions alone."""

    def __init__(self, manifest: Sequence[Row], decisions: Sequence[Row]) -> None:
        self.log: dict[tuple[str, ...], Row] = {}
        for one in sorted(decisions, key=lambda one: one["decided_at"]):
            key = ("variant", "reviewer", "decided_at", "verdict")
            self.log[tuple(one[name] for name in key)] = one
        self.votes: dict[str, dict[str, Row]] = defaultdict(dict)
        self.looks: dict[str, float] = defaultdict(float)
        for one in self.log.values():
            self.looks[one["variant"]] += min(float(one["look_seconds"] or 0), 60)
            if not one["retracted_at"]:
                votes = self.votes[one["variant"]]
                votes.pop(one["reviewer"], None)
                votes[one["reviewer"]] = one
        self.files = [{**one, "model": one["model"] or "unknown"} for one in manifest]
        takes: dict[tuple[str, ...], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for one in self.files:
            takes[one["campaign"], one["brief"], one["model"]][one["take"]].append(one)
        self.first = {
            place: sorted(
                min(several.values(), key=lambda take: take[0]["requested_at"]),
                key=lambda one: one["variant_index"],
            )
            for place, several in takes.items()
        }

    def final(self, file: str) -> Row | None:
        votes = list(self.votes[file].values())
        most = Counter(vote["verdict"] for vote in votes)
        tied = [vote for vote in votes if most[vote["verdict"]] == max(most.values())]
        winners = [vote for vote in tied if vote["verdict"] == tied[-1]["verdict"]]
        timed = [vote for vote in winners if vote["retouch_minutes"]]
        return (timed or winners or [None])[-1]

    def verdict(self, file: str) -> str | None:
        final = self.final(file)
        return final["verdict"] if final else None

    def strict(self, place: tuple[str, ...]) -> bool | None:
        verdict = self.verdict(self.first[place][0]["file"])
        return None if verdict is None else verdict == "accept"

    def lenient(self, place: tuple[str, ...]) -> bool | None:
        final = self.final(self.first[place][0]["file"])
        if final is None:
            return None
        usable = final["verdict"] == "fix" and float(final["retouch_minutes"] or "inf") <= 15
        return final["verdict"] == "accept" or usable

    def any_of(self, place: tuple[str, ...]) -> bool | None:
        verdicts = [self.verdict(one["file"]) for one in self.first[place]]
        return True if "accept" in verdicts else None if None in verdicts else False


def rate(results: Sequence[bool | None]) -> float | None:
    decided = [one for one in results if one is not None]
    return sum(decided) / len(decided) if decided else None


def expected_row(told: Told, model: str) -> Row:
    places = [place for place in told.first if place[2] == model]
    results = [told.strict(place) for place in places]
    decided = [one for one in results if one is not None]
    low, high = proportion_confint(sum(decided), len(decided), method="wilson")
    files = [one for one in told.files if one["model"] == model]
    verdicts = Counter(told.verdict(one["file"]) for one in files)
    clusters: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for one in files:
        if (verdict := told.verdict(one["file"])) is not None:
            clusters[one["campaign"], one["brief"]][0] += verdict == "accept"
            clusters[one["campaign"], one["brief"]][1] += 1
    seconds = sum(told.looks[one["file"]] for one in files)
    timed = sum(
        told.verdict(one["file"]) == "accept" and told.looks[one["file"]] > 0 for one in files
    )
    costs = sum(float(one["cost"]) for one in files)
    accepted, reviewed = verdicts["accept"], len(files) - verdicts[None]
    effective = effective_size(list(clusters.values()))
    around = proportion_confint(effective * accepted / reviewed, effective, method="wilson")
    return {
        "eligible": len(places),
        "decided": len(decided),
        "coverage": len(decided) / len(places),
        "successes": sum(decided),
        "rate": rate(results),
        "low": max(low, 0.0),
        "high": min(high, 1.0),
        "bound_low": sum(decided) / len(places),
        "bound_high": (sum(decided) + len(places) - len(decided)) / len(places),
        "rate_any": rate([told.any_of(place) for place in places]),
        "rate_lenient": rate([told.lenient(place) for place in places]),
        "variants": len(files),
        "reviewed": reviewed,
        "accepted": accepted,
        "fixed": verdicts["fix"],
        "rejected": verdicts["reject"],
        "acceptance": accepted / reviewed,
        "acceptance_low": max(around[0], 0.0),
        "acceptance_high": min(around[1], 1.0),
        "n_eff": effective,
        "accepted_per_hour": timed * 3600 / seconds if seconds else None,
        "cost_per_accepted": costs / accepted if accepted else None,
    }


def effective_size(clusters: Sequence[Sequence[int]]) -> float:
    """Trials that would say as much if no two of them were of one brief (Korn and Graubard)."""
    k, m = np.array(clusters, dtype=float).T
    count, trials = len(k), m.sum()
    p = k.sum() / trials
    if p in (0, 1):
        inflated = 1 + (m.mean() - 1) * 0.2
    else:
        spread = count / (count - 1) * ((k - p * m) ** 2).sum() / trials**2
        inflated = float(np.clip(spread / (p * (1 - p) / trials), 1, m.mean()))
    return float(trials / inflated * (Z / stats.t.ppf(0.975, count - 1)) ** 2)


def tango_limits(only_a: int, only_b: int, briefs: int) -> tuple[float, float]:
    """Where the score of a difference is just z, its likelihood maximised numerically."""

    def score(difference: float) -> float:
        least, most = max(0.0, -difference), (1 - difference) / 2

        def slope(q: float) -> float:
            rest = briefs - only_a - only_b
            return only_a / (q + difference) + only_b / q - 2 * rest / (1 - 2 * q - difference)

        near = 1e-15
        low, high = least + near, most - near
        q = least if slope(low) <= 0 else most if slope(high) >= 0 else root_of(slope, low, high)
        spread = briefs * (2 * q + difference * (1 - difference))
        left = only_a - only_b - briefs * difference
        return left / sqrt(spread) if spread > 1e-12 else float(np.sign(left)) * 1e9

    found, edge = (only_a - only_b) / briefs, 1 - 1e-9
    low = -1.0 if score(-edge) < Z else root_of(lambda d: score(d) - Z, -edge, found)
    high = 1.0 if score(edge) > -Z else root_of(lambda d: score(d) + Z, found, edge)
    return low, high


def root_of(function: Callable[[float], float], low: float, high: float) -> float:
    root: Any = brentq(function, low, high, xtol=1e-15)  # not typed as the number it is
    return float(root)


def expected_pair(told: Told, a: str, b: str) -> Row | None:
    pairs: list[tuple[bool, bool]] = []
    for campaign, brief in {place[:2] for place in told.first}:
        both = [(campaign, brief, model) for model in (a, b)]
        if all(place in told.first for place in both):
            one, other = map(told.strict, both)
            if one is not None and other is not None:
                pairs.append((one, other))
    if not pairs:
        return None
    only_a = sum(one and not other for one, other in pairs)
    only_b = sum(other and not one for one, other in pairs)
    differing = only_a + only_b
    fewer = min(only_a, only_b)
    tail = 2 * stats.binom.cdf(fewer, differing, 0.5) - stats.binom.pmf(fewer, differing, 0.5)
    evidence = special.betaln(0.5 + only_a, 0.5 + only_b) - special.betaln(0.5, 0.5)
    low, high = tango_limits(only_a, only_b, len(pairs))
    return {
        "briefs": len(pairs),
        "only_a": only_a,
        "only_b": only_b,
        "difference": (only_a - only_b) / len(pairs),
        "low": low,
        "high": high,
        "p_mid": min(1.0, float(tail)),
        "e_value": exp(evidence + differing * log(2)),
    }


def same(found: Mapping[str, Any], expected: Row, where: object) -> None:
    for name, value in expected.items():
        if value is None:
            assert found[name] is None, (where, name)
        else:
            assert found[name] == pytest.approx(value, abs=1e-6, rel=1e-6), (where, name)


@pytest.mark.parametrize("seed", range(6))
def test_every_figure_is_that_of_statsmodels(curator: Run, tmp_path: Path, seed: int) -> None:
    manifest, decisions = invented(seed)
    told = Told(manifest, decisions)
    found = counted(curator, tmp_path, manifest, decisions, "--section", "agreement",
                    "--section", "pairs")  # fmt: skip
    rows = {row["model"]: row for row in found["rows"]}
    assert rows.keys() == {one["model"] for one in told.files}
    for model, row in rows.items():
        same(row, expected_row(told, model), model)

    models = sorted(rows.keys() - {"unknown"})
    pairs = {(one["a"], one["b"]): one for one in found["comparisons"]}
    expected = {pair: expected_pair(told, *pair) for pair in combinations(models, 2)}
    known = {pair: one for pair, one in expected.items() if one is not None}
    assert pairs.keys() == known.keys()
    for pair, one in known.items():
        same(pairs[pair], one, pair)
    adjusted: Any = multipletests([one["p_mid"] for one in known.values()], method="holm")[1]
    for pair, p in zip(known, adjusted, strict=True):
        same(pairs[pair], {"p_holm": float(p), "e_needed": len(known) / 0.05}, pair)
        is_found = known[pair]["e_value"] >= len(known) / 0.05
        assert (pairs[pair]["leader"] is not None) == is_found, pair
    for one in found["unpaired"]:
        counts = [
            [result for place in told.first if place[2] == one[side]
             if (result := told.strict(place)) is not None]
            for side in ("a", "b")
        ]  # fmt: skip
        (a, n_a), (b, n_b) = ((sum(some), len(some)) for some in counts)
        low, high = confint_proportions_2indep(a, n_a, b, n_b, method="newcomb", compare="diff")
        same(one, {"difference": a / n_a - b / n_b, "low": low, "high": high}, one)
    for one in found["omnibus"]:
        table = [
            results
            for brief in {place[:2] for place in told.first}
            if all((*brief, model) in told.first for model in one["models"])
            and None not in (results := [told.strict((*brief, m)) for m in one["models"]])
        ]
        assert one["briefs"] == len(table)
        if any(len(set(results)) > 1 for results in table):
            q = cochrans_q(np.array(table, dtype=int))
            same(one, {"q": float(q.statistic), "p": float(q.pvalue)}, one["models"])

    seconds, throughput = sum(told.looks.values()), found["throughput"]
    low, high = confint_poisson(throughput["accepted"], seconds / 3600, method="exact-c")
    same(throughput, {"active_seconds": seconds, "low": low, "high": high}, "throughput")

    shared = [votes for votes in told.votes.values() if len(votes) > 1]
    table = np.zeros((3, 3))
    for votes in shared:
        table[VERDICTS.index(votes["ann"]["verdict"]), VERDICTS.index(votes["bob"]["verdict"])] += 1
    kappa: Any = cohens_kappa(table)
    same(
        found["agreement"],
        {
            "variants": len(shared),
            "raw": np.trace(table) / table.sum(),
            "kappa": float(kappa.kappa),
            "kappa_low": max(-1.0, float(kappa.kappa_low)),
            "kappa_high": min(1.0, float(kappa.kappa_upp)),
        },
        "agreement",
    )
