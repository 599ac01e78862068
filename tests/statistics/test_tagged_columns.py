"""Sections counted in columns say what going through the outcomes one by one says."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from math import fsum, isclose
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.core.money import Money
from curator.core.outcome import BriefPlace, Outcome
from curator.core.reckoned import Deciding, SittingColumns, Told
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.core.variant_columns import moment_number
from curator.statistics.cells import brief_label, judge_all
from curator.statistics.clustering import ClusteredRate, clustered_rate
from curator.statistics.first_take import Definition, first_takes, is_counted, tally
from curator.statistics.gaps import gap_rows
from curator.statistics.ledger import columns_of, ledger_of
from curator.statistics.report import build_report
from curator.statistics.sittings import hours_section, sittings_of
from curator.statistics.tagged import defect_section, prompt_section
from curator.statistics.tagged_rows import carried_shares, decisions_by_place, tagged_rows
from curator.statistics.tagging import told_tags
from curator.statistics.takes import takes_rows
from curator.statistics.variants import variants_of
from tests.statistics.costs import costs_of, debt_of
from tests.statistics.outcomes import ACCEPT, FIX, MORNING, REJECT, libraries, make_outcome

Tags = dict[int, frozenset[str]]
Maker = tuple[str, Tier]

SETS = [frozenset(some) for some in ((), ("hands",), ("hands", "text"), ("red", "soft light"))]
TAGS = st.lists(st.sampled_from([None, *SETS]), min_size=24, max_size=24).map(
    lambda some: {number: tags for number, tags in enumerate(some) if tags is not None}
)
MONEY = st.builds(
    Money,
    hourly_rate=st.sampled_from([None, 0.0, 47.5]),
    prompt_minutes=st.sampled_from([None, 0.0, 1.5]),
    prices=st.sampled_from([{}, {"A": 0.07}]),
    picks=st.sampled_from([None, 1, 9]),
)


@st.composite
def spread_libraries(draw: st.DrawFn) -> list[Outcome]:
    """Libraries with looks of no length, files that are gone, and as many as ten campaigns."""
    campaigns = draw(st.sampled_from([0, 0, 3, 10]))
    return [
        replace(
            one,
            campaign=f"c{number % campaigns}" if campaigns else one.campaign,
            look_seconds=draw(st.sampled_from([one.look_seconds, 0.0, -1.0, 0.0005])),
            retouch_minutes=draw(st.sampled_from([one.retouch_minutes, 0.0])),
            missing=draw(st.booleans()),
        )
        for number, one in enumerate(draw(libraries()))
    ]


def makers_of(outcomes: Iterable[Outcome]) -> dict[Maker, list[Outcome]]:
    found: defaultdict[Maker, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        found[one.model, one.tier].append(one)
    order = sorted(found, key=lambda m: (m[0] == UNKNOWN_MODEL, m[0], list(Tier).index(m[1])))
    return {maker: found[maker] for maker in order}


def takes_in(outcomes: Iterable[Outcome]) -> int:
    return len({(one.campaign, one.brief, one.take) for one in outcomes})


def share_of(outcomes: Iterable[Outcome], holds: Callable[[Outcome], bool]) -> ClusteredRate:
    reviewed = [one for one in outcomes if one.verdict is not None]
    by_campaign = len({one.campaign for one in reviewed}) >= 10
    clusters: defaultdict[Hashable, list[bool]] = defaultdict(list)
    for one in reviewed:
        clusters[one.campaign, "" if by_campaign else one.brief].append(holds(one))
    return clustered_rate((sum(some), len(some)) for some in clusters.values())


def told(tags: Mapping[int, frozenset[str]]) -> Told[frozenset[str]]:
    return Told([*tags.values()], [*tags], range(len(tags)))


def same(one: float | None, other: float | None) -> bool:
    return one == other or (
        one is not None and other is not None and isclose(one, other, rel_tol=1e-12)
    )


@given(spread_libraries(), MONEY)
@example([], Money())
def test_costs_and_takes_are_those_of_each_model_s_variants(
    outcomes: list[Outcome], money: Money
) -> None:
    counted = [one for one in outcomes if is_counted(one)]
    makers = makers_of(counted)
    costs, takes = costs_of(outcomes, money), takes_rows(variants_of(outcomes))
    assert [(row["model"], Tier(row["tier"])) for row in costs] == [*makers]
    assert [(row["model"], Tier(row["tier"])) for row in takes] == [*makers]
    for row, taken, ((model, _), members) in zip(costs, takes, makers.items(), strict=True):
        unstated = sum(one.cost is None for one in members)
        stated = fsum(one.cost or 0.0 for one in members)
        price = money.prices.get(model)
        known = not unstated or price is not None
        assert row["generation"] == (stated + (price or 0.0) * unstated if known else None)
        if money.hourly_rate is not None:
            a_minute = money.hourly_rate / 60
            looked = fsum(one.look_seconds for one in members if one.look_seconds >= 0.001)
            touched = fsum(one.retouch_minutes or 0.0 for one in members)
            untimed = sum(one.verdict is not None and one.look_seconds < 0.001 for one in members)
            asked = money.prompt_minutes
            assert same(row["review"], a_minute * looked / 60)
            assert same(row["retouch"], a_minute * touched)
            assert same(
                row["prompting"],
                None if asked is None else a_minute * asked * takes_in(members),
            )
            assert any("review time" in text for text in row["missing"]) == (untimed > 0)
        briefs: defaultdict[Hashable, list[Outcome]] = defaultdict(list)
        for one in members:
            briefs[one.campaign, one.brief].append(one)
        won = [some for some in briefs.values() if any(one.verdict is ACCEPT for one in some)]
        lost = [
            some
            for some in briefs.values()
            if some not in won and all(one.verdict is not None for one in some)
        ]
        assert (taken["briefs"], taken["accepted"]) == (len(won) + len(lost), len(won))
        assert taken["takes"] == sum(map(takes_in, won + lost))


@given(spread_libraries(), MONEY, TAGS)
@example([], Money(), {})
def test_a_row_costs_to_the_last_digit_what_its_images_alone_would_cost(
    outcomes: list[Outcome], money: Money, tags: Tags
) -> None:
    def said(some: Sequence[Outcome]) -> dict[tuple[str, str], float | None]:
        return {(one["model"], one["tier"]): one["per_accepted"] for one in costs_of(some, money)}

    whole = said(outcomes)
    counted = [one for one in outcomes if is_counted(one)]
    groups: dict[str, Callable[[Outcome], str]] = {
        "model": lambda one: one.model,
        "tier": lambda one: one.tier.value,
        "campaign": lambda one: one.campaign,
        "brief": lambda one: brief_label(BriefPlace(one.campaign, one.brief)),
    }
    for by, group in groups.items():
        rows = build_report(outcomes, by=by, money=money).rows
        for row in rows:
            alone = said([one for one in counted if group(one) == row.group])
            assert row.cost_per_accepted == alone[row.model, row.tier.value]
            if by in ("model", "tier"):
                assert row.cost_per_accepted == whole[row.model, row.tier.value]
    variants, ledger = variants_of(outcomes), ledger_of(columns_of(outcomes))
    for row in tagged_rows(
        variants, ledger, judge_all(ledger, 15), told_tags(variants, told(tags)),
        by="defect", definition=Definition.STRICT, money=money,
    ):  # fmt: skip
        having = [one for one in counted if row.group in tags.get(one.sequence, ())]
        # Takes of some of whose images it is are not summed one by one before.
        assert same(row.cost_per_accepted, said(having)[row.model, row.tier.value])


@given(spread_libraries(), MONEY, st.dictionaries(st.integers(0, 25), st.floats(0, 90)))
def test_what_is_still_to_come_is_what_is_owed_at_the_hourly_rate(
    outcomes: list[Outcome], money: Money, stated: dict[int, float]
) -> None:
    estimates = Told([*stated.values()], [*stated], range(len(stated)))
    rows = costs_of(outcomes, money, estimates)
    owed = debt_of(outcomes, 4.0, money, estimates)
    assert sum(row["open_fixes"] for row in rows) == owed["unfinished_retouch"]
    assert same(fsum(row["open_minutes"] for row in rows), owed["retouch_minutes"])
    for row in rows:
        rate = money.hourly_rate
        assert row["still_to_come"] == (None if rate is None else rate * row["open_minutes"] / 60)
        assert row["accepted"] <= row["usable"]


@given(spread_libraries(), MONEY, st.dictionaries(st.integers(0, 25), st.floats(0, 90)))
@example([], Money(), {})
def test_what_is_owed_is_owed_for_each_variant(
    outcomes: list[Outcome], money: Money, stated: dict[int, float]
) -> None:
    counted = [one for one in outcomes if is_counted(one)]
    minutes = [one.retouch_minutes for one in counted if one.retouch_minutes]
    each = fsum(minutes) / len(minutes) if minutes else money.retouch_minutes
    fixes = [one for one in counted if one.verdict is FIX and one.retouch_minutes is None]
    estimates = Told([*stated.values()], [*stated], range(len(stated)))
    debt = debt_of(outcomes, 4.0, money, estimates)
    assert debt["unreviewed"] == sum(o.verdict is None and not o.missing for o in counted)
    assert debt["unfinished_retouch"] == len(fixes)
    assert debt["retouch_estimated"] == sum(one.sequence in stated for one in fixes)
    assert debt["retouch_minutes"] == fsum(stated.get(one.sequence, each) for one in fixes)
    done = {(one.campaign, one.brief) for one in counted if one.verdict is ACCEPT}
    every = {(one.campaign, one.brief) for one in counted}
    accepted = sum(one.verdict is ACCEPT for one in counted)
    wanted = len(every - done) if money.picks is None else max(0, money.picks - accepted)
    assert debt["picks_wanted"] == wanted


@given(spread_libraries(), st.dictionaries(st.integers(0, 25), st.floats(0, 90)))
def test_a_take_lasts_as_long_as_its_model_s_variants_say(
    outcomes: list[Outcome], generation: dict[int, float]
) -> None:
    makers = makers_of(one for one in outcomes if is_counted(one))
    rates: dict[Maker, float | None] = {
        maker: 0.1 * (place + 1) for place, maker in enumerate(makers)
    }
    variants = variants_of(outcomes, None, generation)
    gaps = gap_rows(variants, rates, Money(prompt_minutes=1.0))
    for gap in gaps:
        tier = Tier(gap["tier"])
        inside = [one for (_, of), some in makers.items() if of is tier for one in some]
        kept = [one for one in inside if one.verdict in (ACCEPT, FIX)]
        fixed = fsum(one.retouch_minutes or 0.0 for one in kept) / len(kept) if kept else 0.0
        assert gap["fixed_minutes"] == fixed
        for one in (gap["better"], gap["other"]):
            members = makers[one["model"], tier]
            known = [generation[o.sequence] for o in members if o.sequence in generation]
            looked = [o.look_seconds for o in members if o.look_seconds > 0]
            seconds = sum(fsum(some) / len(some) for some in (known, looked) if some)
            takes = len(members) / takes_in(members)
            assert one["cycle_minutes"] == 1.0 + takes * seconds / 60
    named = Counter(tier for model, tier in makers if model != UNKNOWN_MODEL)
    assert len(gaps) == sum(many * (many - 1) // 2 for many in named.values())


TEN_CAMPAIGNS = [
    make_outcome(f"b{n}", ACCEPT if n // 10 % 2 else REJECT, campaign=f"c{n % 10}", sequence=n)
    for n in range(24)
]
"""Four of them have three briefs, of which one was accepted; the others have one of two."""


@given(spread_libraries(), TAGS, TAGS)
@example([], {}, {})
@example(TEN_CAMPAIGNS, dict.fromkeys(range(0, 24, 3), SETS[1]), dict.fromkeys(range(20), SETS[3]))
def test_shares_of_defects_and_prompts_are_those_of_their_variants(
    outcomes: list[Outcome], defects: Tags, prompts: Tags
) -> None:
    variants = variants_of(outcomes)
    reviewed = [one for one in outcomes if is_counted(one) and one.verdict is not None]
    found = defect_section(
        variants, told_tags(variants, told(defects)), told_tags(variants, told(prompts))
    )

    def check(cell: Any, members: Iterable[Outcome], *, shown: bool = True) -> None:
        name = cell["defect"]
        share = share_of(members, lambda one: name in defects.get(one.sequence, ()))
        assert (cell["variants"], cell["of"]) == (share.successes, share.trials)
        limits = share.interval if shown or share.trials >= 5 else (None, None)
        assert (cell["low"], cell["high"]) == tuple(limits)
        assert cell.get("n_eff", share.effective) == share.effective

    counts = Counter(name for one in reviewed for name in defects.get(one.sequence, ()))
    order = sorted(counts, key=lambda name: (-counts[name], name))
    assert [one["defect"] for one in found["totals"]] == order
    assert found["with_any"] == sum(bool(defects.get(one.sequence)) for one in reviewed)
    for cell in found["totals"]:
        check(cell, reviewed)
    makers = makers_of(reviewed)
    places = [(one["defect"], one["model"], Tier(one["tier"])) for one in found["by_model"]]
    assert places == [(name, *maker) for name in order for maker in makers]
    for cell in found["by_model"]:
        check(cell, makers[cell["model"], Tier(cell["tier"])], shown=False)
    crossed = Counter(
        (tag, name)
        for one in reviewed
        for tag in prompts.get(one.sequence, ())
        for name in defects.get(one.sequence, ())
    )
    assert {(c["tag"], c["defect"]): c["variants"] for c in found["by_prompt"]} == crossed
    for cell in found["by_prompt"]:
        tag = cell["tag"]
        check(cell, [o for o in reviewed if tag in prompts.get(o.sequence, ())], shown=False)
    carried = carried_shares(variants, told_tags(variants, told(defects)))
    assert {place: one["carried"] for place, one in carried.items()} == {
        (cell["defect"], cell["model"], cell["tier"]): cell["variants"]
        for cell in found["by_model"]
        if cell["variants"]
    }


@given(spread_libraries(), TAGS, st.sampled_from(Definition))
@example([], {}, Definition.STRICT)
def test_rows_by_tag_count_the_variants_that_have_it(
    outcomes: list[Outcome], tags: Tags, definition: Definition
) -> None:
    counted = [one for one in outcomes if is_counted(one)]
    variants, ledger = variants_of(outcomes), ledger_of(columns_of(outcomes))
    judged = judge_all(ledger, 15)
    tagging = told_tags(variants, told(tags))
    rows = tagged_rows(
        variants,
        ledger,
        judged,
        tagging,
        by="prompt",
        definition=definition,
        money=Money(hourly_rate=50.0),
    )
    first = first_takes(counted)

    def having(some: Sequence[Outcome], tag: str) -> list[Outcome]:
        return [one for one in some if tag in tags.get(one.sequence, ())]

    names = sorted({tag for one in counted for tag in tags.get(one.sequence, ())})
    cells = {
        (tag, *maker): some
        for tag in names
        for maker, some in makers_of(having(counted, tag)).items()
    }
    assert [(row.group, row.model, row.tier) for row in rows] == [*cells]
    for row, ((tag, model, tier), members) in zip(rows, cells.items(), strict=True):
        takes = [
            one
            for one in first
            if (one.model, one.tier) == (model, tier) and having(one.variants[:1], tag)
        ]
        known = tally(takes, definition, 15)
        assert (row.eligible, row.decided, row.successes) == (
            known.eligible, known.decided, known.successes,
        )  # fmt: skip
        verdicts = Counter(one.verdict for one in members)
        assert (row.accepted, row.fixed, row.rejected) == (
            verdicts[ACCEPT], verdicts[FIX], verdicts[REJECT],
        )  # fmt: skip
        assert row.variants == len(members)
        share = share_of(members, lambda one: one.verdict is ACCEPT)
        assert row.n_eff == (share.effective if share.trials else None)
        assert row.timed_seconds == fsum(o.look_seconds for o in members if o.look_seconds >= 0.001)
        assert row.cost_unknown == sum(one.cost is None for one in members)
    section = prompt_section(variants, ledger, judged, tagging, definition)
    assert section["without_prompt"] == sum(one.sequence not in tags for one in counted)
    for one in section["tags"]:
        members = having(counted, one["tag"])
        assert one["briefs"] == len({(o.campaign, o.brief) for o in members})
        share = share_of(members, lambda o: o.verdict is ACCEPT)
        assert (one["accepted"], one["reviewed"]) == (share.successes, share.trials)
        others = [o for o in counted if o.verdict is not None and o not in members]
        accepted = sum(o.verdict is ACCEPT for o in others)
        assert one["elsewhere"] == (accepted / len(others) if others else None)
        known = tally([o for o in first if having(o.variants[:1], one["tag"])], definition, 15)
        assert (one["first_takes"], one["successes"]) == (known.decided, known.successes)


DECISIONS = st.lists(
    st.tuples(
        st.sampled_from(["s", "t", "u"]),
        st.integers(0, 20_000),
        st.integers(0, 25),
        st.sampled_from([0.0, 1.5, 30.0, 90.0]),
    ),
    max_size=30,
)


@given(spread_libraries(), DECISIONS, st.booleans())
@example([], [], True)
def test_hours_are_those_of_sitting_after_sitting(
    outcomes: list[Outcome], decisions: list[tuple[str, int, int, float]], scoped: bool
) -> None:
    names = ["nobody's", "u", "t", "s"]
    columns = SittingColumns(
        sessions=names,
        session=[names.index(session) for session, *_ in decisions],
        variant=[variant for _, _, variant, _ in decisions],
        decided_at=[moment_number(MORNING + timedelta(seconds=at)) for _, at, _, _ in decisions],
        look_seconds=[look for *_, look in decisions],
        counted=[1] * len(decisions),
    )
    deciding = {
        variant: Deciding(session, MORNING + timedelta(seconds=at), session, None)
        for session, at, variant, _ in decisions
    }
    variants = variants_of(outcomes, deciding, {3: 6.0, 4: 1.25})
    found = sittings_of(columns, variants if scoped else None)
    counted = {one.sequence: one for one in outcomes if is_counted(one)}
    for session in names:
        rows = sorted((row for row in decisions if row[0] == session), key=lambda row: row[1])
        looks = [min(look, 60.0) for *_, look in rows]
        wanted = fsum(
            look for look, row in zip(looks, rows, strict=True) if not scoped or row[2] in counted
        )
        assert (session in found) == (wanted > 0)
        if wanted > 0:
            gaps = [min(b[1] - a[1], 1800) for a, b in pairwise(rows)]
            attended = max(looks[0] + fsum(gaps), fsum(looks)) * wanted / fsum(looks)
            assert same(found[session].active, wanted)
            assert same(found[session].attended, attended)
    hours = hours_section(variants, found)
    judged = [
        one
        for number, one in counted.items()
        if number in deciding and deciding[number].session in found
        if one.verdict is not None and one.look_seconds >= 0.001
    ]
    more = fsum({3: 6.0, 4: 1.25}.get(one.sequence, 0.0) for one in judged)
    more += 60 * fsum(one.retouch_minutes or 0.0 for one in judged)
    total = fsum(one.attended for one in found.values()) + more
    assert hours["accepted"] == sum(one.verdict is ACCEPT for one in judged)
    assert hours["generation_unknown"] == sum(one.sequence not in (3, 4) for one in judged)
    assert isclose(hours["total"]["hours"] * 3600, total if found else 0.0, abs_tol=1e-9)


@given(libraries(), st.lists(st.sampled_from("abc"), min_size=24, max_size=24))
def test_decisions_are_counted_by_whose_they_are(
    outcomes: list[Outcome], people: list[str]
) -> None:
    deciding = {
        number: Deciding(who, MORNING, "s", None) for number, who in enumerate(people) if number % 5
    }
    variants = variants_of(outcomes, deciding)
    tags = {number: frozenset({"x", who}) for number, who in enumerate(people)}
    found = decisions_by_place(variants, told_tags(variants, told(tags)))
    wanted: defaultdict[tuple[str, str, Tier], Counter[str]] = defaultdict(Counter)
    for one in outcomes:
        if is_counted(one) and one.verdict in tuple(Verdict) and one.sequence in deciding:
            for tag in tags[one.sequence]:
                wanted[tag, one.model, one.tier][deciding[one.sequence].reviewer] += 1
    named = {
        place: Counter({variants.reviewers[number]: many for number, many in some.items()})
        for place, some in found.items()
    }
    assert named == wanted
