"""No planted flaw and no repeat reaches an export or a figure, however it was judged."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import Measurement
from curator.core.batch import ItemKind, PlannedItem
from curator.core.decision import Decision, Verdict
from curator.core.fatigue import FatiguePolicy
from curator.core.variant import BatchId, VariantId
from curator.exporters.base import EXPORTERS
from curator.exporters.job_manifest import job_manifest
from curator.library.library import Library
from curator.library.probe_values import NewProbe
from curator.library.queue_values import NewFollowup
from curator.library.values import Analysed, Depth, VariantFilter
from curator.workflow.checking import check_everything
from curator.workflow.comparing import compare_variants
from curator.workflow.deciding import decisions_as_text, export_decisions, import_decisions
from curator.workflow.jobs import plan_jobs
from curator.workflow.planning import ask_again, plan_next
from curator.workflow.probing import probe_report
from curator.workflow.progress import finish
from curator.workflow.queueing import next_batch
from curator.workflow.reporting import report_as_text, statistics_report, write_report
from curator.workflow.thresholds import flag_states
from tests.builders import NOON, fill, make_new
from tests.looks import look_like

DAY = timedelta(days=1)
REVIEWERS = ("ada", "ben")
GROUPINGS = ("model", "tier", "campaign", "brief")

looks = st.none() | st.floats(0.1, 90)
places = st.tuples(st.integers(0, 2), st.integers(0, 1), st.integers(0, 3), st.integers(0, 9))


@dataclass(frozen=True)
class Step:
    """Something a reviewer does; the probe of that number, or else the variant of it."""

    what: str
    reviewer: str
    number: int
    on_probe: bool
    verdict: Verdict = Verdict.ACCEPT
    look: float | None = None


steps = st.builds(
    Step,
    st.sampled_from(["decide"] * 3 + ["undecide", "answer", "answer", "late"]),
    st.sampled_from(REVIEWERS),
    st.integers(0, 99),
    st.booleans(),
    st.sampled_from(Verdict),
    looks,
)


@dataclass
class Told:
    """A library that has lived through the same story, with probes or without."""

    library: Library
    with_probes: bool
    variants: list[VariantId] = field(default_factory=list)
    probes: list[tuple[VariantId, str]] = field(default_factory=list)
    batches: dict[str, BatchId] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)


def new_variants(pool: Sequence[tuple[int, int, int, int]], wave: int = 0) -> list[Any]:
    return [
        make_new(
            f"{wave}-{n}.png",
            brief=f"brief {brief}",
            model=f"model {model}",
            campaign="spring" if brief else "",
            cost=0.1 * n,
        )
        for n, (brief, model, _, _) in enumerate(pool)
    ]


def measure(
    library: Library, variants: Sequence[VariantId], pool: Sequence[tuple[int, int, int, int]]
) -> None:
    results = [
        Analysed(
            number,
            (Measurement("blur", 1, score / 10, score / 10, None, "soft"),),
            look=look_like(family, score),
        )
        for number, (_, _, family, score) in zip(variants, pool, strict=True)
    ]
    library.store_analyses(results, "test", Depth.QUICK, ["blur"])


def new_probe(number: int, source: VariantId, *, sentinel: bool) -> NewProbe:
    content = sha256(f"probe {number}".encode()).hexdigest()
    return NewProbe(
        source, Path(f"/cache/probes/{content}.png"), content, "png", 1024, 768, 999, 1,
        flaw="wavy warp" if sentinel else None, strength=0.5 if sentinel else None,
    )  # fmt: skip


def tell(
    library: Library,
    pool: Sequence[tuple[int, int, int, int]],
    made_of: Sequence[tuple[int, bool]],
    story: Sequence[Step],
    *,
    with_probes: bool,
) -> Told:
    told = Told(library, with_probes)
    told.variants += fill(library, new_variants(pool))
    measure(library, told.variants, pool)
    if with_probes:
        for number, (of, sentinel) in enumerate(made_of):
            reviewer = REVIEWERS[number % 2]
            probe = new_probe(number, told.variants[of % len(pool)], sentinel=sentinel)
            (variant,) = library.probes.add([probe], reviewer, NOON)
            told.probes.append((variant, reviewer))
            told.names |= {probe.sha256, str(probe.path)}
        # Detectors look at probes too; here even the comparison of looks gets hold of them.
        measure(
            library,
            [variant for variant, _ in told.probes],
            [(0, 0, of % 4, 9) for of, _ in made_of],
        )
    for reviewer in REVIEWERS:
        open_batch(told, reviewer)
    for number, step in enumerate(story):
        do(told, step, NOON + timedelta(minutes=number), number)
    for reviewer in REVIEWERS:
        end(told, reviewer)
    finish(compare_variants(library))
    return told


def open_batch(told: Told, reviewer: str) -> None:
    """A batch of all there is, in which probes stand among the others."""
    library = told.library
    library.begin_session(f"s {reviewer}", reviewer, NOON)
    briefs = {item.id: item.brief_id for item in library.page()}
    plan = [PlannedItem(one, briefs[one], "", 0) for one in told.variants]
    for variant, whose in told.probes:
        if whose == reviewer:
            kind = ItemKind(library.details(variant).kind.value)
            plan.insert(len(plan) // 2, PlannedItem(variant, plan[0].brief, "", 0, kind))
    plan = [replace(item, position=n) for n, item in enumerate(plan)]
    told.batches[reviewer] = library.store_batch(reviewer, f"s {reviewer}", 1, plan, NOON)


def do(told: Told, step: Step, now: datetime, number: int) -> None:
    library, reviewer = told.library, step.reviewer
    if step.what == "late":
        if not step.on_probe:
            pool = [(step.number % 3, step.number % 2, 0, 0)]
            told.variants += fill(library, new_variants(pool, wave=number + 1), now)
        return
    if step.on_probe:
        if not told.probes:
            return
        variant, reviewer = told.probes[step.number % len(told.probes)]
    else:
        variant = told.variants[step.number % len(told.variants)]
    if step.what == "decide":
        made = Decision(
            variant, step.verdict, reviewer, now, step.look, f"s {reviewer}", position=number,
            blind=step.number % 3 > 0, note="seen", defects=("hands",),
        )  # fmt: skip
        library.decide([made], now, told.batches[reviewer])
    elif step.what == "undecide":
        library.undecide(reviewer, variant, now)
    else:
        library.flagging.answer(variant, "blur", step.verdict is Verdict.ACCEPT, reviewer, now)


def end(told: Told, reviewer: str) -> None:
    library, batch = told.library, told.batches[reviewer]
    library.followups.mark_suspect(f"s {reviewer}", NOON + timedelta(minutes=5), NOON + DAY)
    ask_again(library, batch, reviewer, NOON + DAY / 2, seed=3, median_look=4.0)
    library.followups.add(
        [
            NewFollowup(one.variant, one.decision, reviewer, ItemKind.SECOND_READER, "", NOON)
            for one in library.followups.judged_in(batch)
        ],
        NOON,
    )


def as_names(told: Told, variants: Sequence[int]) -> list[str]:
    """What has no name is a probe, and a KeyError."""
    names = told.library.names_of_variants()
    return [names[VariantId(number)] for number in variants]


def figures(told: Told) -> dict[str, Any]:
    """Everything that the library says, variants by name."""
    library = told.library
    said: dict[str, Any] = {
        "count": library.count(),
        "grid": [(item.path, item.alike, item.flagged, item.verdict) for item in library.page()],
        "undecided": library.count(VariantFilter(undecided=True)),
        "disputed": as_names(told, library.ids(VariantFilter(disputed=True))),
        "by score": as_names(
            told, [item.id for item in library.page(VariantFilter(sorted_by="any"))]
        ),
        "below": as_names(told, library.ids(VariantFilter(below=Path("/")))),
        "facets": library.facets(),
        "outcomes": [replace(one, sequence=0) for one in library.outcomes()],
        "blind": library.reckoning.blindness(),
        "paths": library.known_paths(),
        "names": sorted(library.variants_by_name()),
        "newer": library.count_newer(VariantId(0)),
        "pending": library.count_pending("new detectors"),
        "studied": library.count_pending("new detectors", Depth.THOROUGH),
        "stale": library.provenance.count_stale(999),
        "stems": sorted(
            as_names(
                told,
                [
                    one
                    for ones in library.provenance.named(
                        [Path(name).stem for name in told.names] + ["0-0"]
                    ).values()
                    for one in ones
                ],
            )
        ),
        "spread": library.flagging.counts("blur"),
        "answers": [
            (as_names(told, [one.variant]), one.is_right) for one in library.flagging.answers()
        ],
        "flags": flag_states(library),
        "unplaced": library.likeness.count_unplaced(),
        "prints": as_names(told, list(library.likeness.prints().ids)),
        "styles": [(one.path, one.sha256) for one in library.likeness.campaign_styles("spring")],
        "members": [as_names(told, library.likeness.members(one)) for one in told.variants],
        "suspects": len(library.followups.suspects()),
        "waiting": library.followups.count_waiting(),
        "answered": len(library.followups.answered()),
        "team": library.pace.team_looks(NOON),
        "decisions": decisions_as_text(library, "csv"),
        "decisions as lines": decisions_as_text(library, "jsonl"),
        "doctor": [
            check
            for check in check_everything(library.name, has_display=False)["checks"]
            if check["name"] == "files"
        ],
        "jobs": jobs_of(told),
    }
    for reviewer in REVIEWERS:
        due = library.followups.due(reviewer, NOON + 2 * DAY, 99)
        candidates = library.candidates(reviewer, NOON + 2 * DAY)
        mine = {
            "totals": library.batch_totals(told.batches[reviewer]),
            "recent": library.recent_looks(reviewer),
            "looks": library.pace.looks(reviewer, NOON - DAY),
            "made": library.pace.decisions_of(reviewer),
            "share": library.pace.accept_share(reviewer),
            "judged": [
                (as_names(told, [one.variant]), one.verdict, one.flag_score, one.suspect)
                for one in library.followups.judged_in(told.batches[reviewer])
            ],
            "due": [(as_names(told, [one.variant]), one.kind, one.reason) for one in due],
            "candidates": [
                (as_names(told, [one.variant]), one.take_rank, one.p_accept, one.flagged)
                for one in candidates
            ],
            "plan": as_names(
                told, [item.variant for item in plan_next(library, reviewer, NOON + DAY, 5)]
            ),
            "queue": next_batch(library, reviewer, seed=5, clock=lambda: NOON + DAY),
            "turns": library.queue.turns(reviewer),
        }
        said |= {f"{reviewer} {key}": value for key, value in mine.items()}
    for by in GROUPINGS:
        report = statistics_report(library, by=by)
        said[by] = report
        for form in ("table", "json", "csv", "html"):
            said[f"{by} {form}"] = report_as_text(report, form)
    return said


def jobs_of(told: Told) -> str:
    """The next tier's jobs, after an attempt to promote everything that is accepted."""
    library = told.library
    everything = [*told.variants, *(variant for variant, _ in told.probes)]
    accepted = [one for one in everything if library.details(one).item.verdict is Verdict.ACCEPT]
    if not library.ids(VariantFilter(verdict=Verdict.ACCEPT)):
        return ""
    library.provenance.promote("ada", accepted, NOON + DAY)
    return job_manifest(plan_jobs(library, ["model 1"], clock=lambda: NOON + DAY))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library, to be copied: making one takes as long as a whole story."""
    file = tmp_path_factory.mktemp("empty") / "empty.curator"
    Library.open(file).close()
    return file


@settings(max_examples=8)
@given(
    st.lists(places, min_size=2, max_size=8),
    st.lists(st.tuples(st.integers(0, 99), st.booleans()), min_size=1, max_size=6),
    st.lists(steps, min_size=8, max_size=40),
)
def test_probes_change_no_figure_and_stand_in_no_export(
    empty: Path,
    pool: list[tuple[int, int, int, int]],
    made_of: list[tuple[int, bool]],
    story: list[Step],
) -> None:
    with TemporaryDirectory() as folder:
        for name in ("plain", "mixed"):
            shutil.copy(empty, Path(folder) / f"{name}.curator")
        with Library.open(Path(folder) / "plain.curator") as plain:
            without = figures(tell(plain, pool, made_of, story, with_probes=False))
        with Library.open(Path(folder) / "mixed.curator") as mixed:
            told = tell(mixed, pool, made_of, story, with_probes=True)
            found = figures(told)
            for key, value in without.items():
                assert found[key] == value, key
            text = repr(found)
            text += written_by_every_exporter(mixed, Path(folder))
            mixed.set_policy(replace(FatiguePolicy(), sentinels=True))
            queue = next_batch(mixed, "ada", seed=5, clock=lambda: NOON + 9 * DAY)
            text += json.dumps(queue)
            text += json.dumps(probe_report(mixed)) + json.dumps(probe_report(mixed, "ada"))
            assert not [name for name in told.names if name in text]
            smoothed = mixed.pace.smooth(NOON + DAY)
            again_found = [replace(one, sequence=0) for one in mixed.outcomes()]
        with Library.open(Path(folder) / "plain.curator") as plain:
            assert plain.pace.smooth(NOON + DAY) == smoothed
            assert [replace(one, sequence=0) for one in plain.outcomes()] == again_found


def written_by_every_exporter(library: Library, folder: Path) -> str:
    """Every file that can be written, as one text."""
    texts: list[str] = []
    for form in ("csv", "jsonl"):
        export_decisions(library, folder / f"decisions.{form}", form)
        texts.append((folder / f"decisions.{form}").read_text("utf-8"))
    report = statistics_report(library)
    for name, exporter in EXPORTERS.items():
        target = folder / f"report{exporter.suffix}"
        write_report(report, target, name)
        texts.append(cells_of(target) if name == "xlsx" else target.read_text("utf-8"))
    return "\n".join(texts)


def cells_of(workbook: Path) -> str:
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_decision_file_cannot_name_a_probe(library_file: Path, tmp_path: Path) -> None:
    with Library.open(library_file) as library:
        (source,) = fill(library, [make_new("a.png")])
        probe = new_probe(1, source, sentinel=True)
        library.probes.add([probe], "ada", NOON)
        rows = tmp_path / "decisions.csv"
        rows.write_text(
            "variant,verdict,reviewer,decided_at\n"
            f"{make_new('a.png').variant.sha256},accept,eve,2026-05-19\n"  # type: ignore[union-attr]
            f"{probe.sha256},accept,eve,2026-05-19\n{probe.path},accept,eve,2026-05-19\n"
        )
        report = import_decisions(library, rows)
        assert (report.added, len(report.refused)) == (1, 2)


def test_a_probe_stays_one_whoever_imports_its_file(library_file: Path) -> None:
    with Library.open(library_file) as library:
        (source,) = fill(library, [make_new("a.png")])
        probe = new_probe(1, source, sentinel=True)
        (variant,) = library.probes.add([probe], "ada", NOON)
        found = make_new("stray.png", brief="other", given=True)
        assert found.variant is not None
        stray = replace(found, variant=replace(found.variant, sha256=probe.sha256))
        assert fill(library, [stray]) == ()
        assert library.ids() == (source,)
        assert library.details(variant).kind.value == "sentinel"
        assert asdict(library.details(variant))["item"]["brief"] == "hero"
