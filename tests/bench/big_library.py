"""A library of very many variants and decisions, written with the driver alone.

Ten models tried on every brief, four variants each, in one take or in two of two; one reviewer's
verdict on most, a second reader's on some, a few taken back, some suspect, some not blind, some not
decided yet. Decisions come in the order of a queue: brief after brief, shuffled.
"""

import random
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from curator.library.library import Library

MODELS = 10
EACH = 4
FIRST = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PROMPT = (
    "low-angle photograph of a glass carafe on grey marble, soft window light from the left, "
    "water drops, shallow depth of field, neutral background, room for a headline, number "
)
VARIANT = (
    "id, sha256, take_id, brief_id, model_id, tier, kind, variant_index, path, missing, format, "
    "width, height, size_bytes, made_at, cost, imported_at, generator, stated_model, prompt, seed, "
    "sampler, steps, cfg_scale, warnings, reader_version, verdict, found_brief_id, found_model_id, "
    "found_tier, found_take, order_source"
)
DECISION = (
    "id, action_id, variant_id, verdict, reviewer, decided_at, look_seconds, session_id, batch_id, "
    "position, defects, retouch_minutes, note, blind, pins"
)


def build(path: Path, variants: int, seed: int = 1) -> None:
    """Writes a library of `variants` (a multiple of 40) with about as many decisions."""
    Library.open(path).close()
    chance = random.Random(seed)
    briefs = variants // (MODELS * EACH)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    indices = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indices:
        connection.execute(f'DROP INDEX "{name}"')
    campaigns = max(1, briefs // 500)
    connection.executemany(
        "INSERT INTO campaign (id, name) VALUES (?, ?)",
        ((n + 1, f"campaign {n:03}") for n in range(campaigns)),
    )
    connection.executemany(
        "INSERT INTO model (id, name) VALUES (?, ?)",
        ((n + 1, f"model {n}" if n else "unknown") for n in range(MODELS)),
    )
    connection.executemany(
        "INSERT INTO brief (id, campaign_id, key, name, found_name, cancelled) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (
            (n + 1, n % campaigns + 1, f"name:b{n}", f"brief {n:06}", f"brief {n:06}", n % 97 == 5)
            for n in range(briefs)
        ),
    )
    verdicts = [_verdict(chance, number) for number in range(variants)]
    connection.executemany(
        "INSERT INTO take (id, brief_id, model_id, tier, key, implied, requested_at, order_source)"
        " VALUES (?, ?, ?, 'production', ?, ?, ?, ?)",
        _takes(briefs),
    )
    _insert(connection, "variant", VARIANT, _variants(briefs, verdicts))
    connection.execute(
        "INSERT INTO action (id, reviewer, kind, done_at, said) VALUES (1, 'ada', 'import', ?, '')",
        (_text(FIRST),),
    )
    _insert(connection, "decision", DECISION, _decisions(chance, briefs, verdicts))
    connection.execute(
        "INSERT INTO retraction SELECT id, 1, decided_at FROM decision WHERE reviewer = 'slip'"
    )
    connection.execute(
        "INSERT INTO suspect SELECT id, decided_at FROM decision WHERE batch_id % 200 = 7"
    )
    connection.execute(
        "CREATE TEMP TABLE looks AS SELECT variant_id, sum(min(look_seconds, 60.0)) AS seconds "
        "FROM decision GROUP BY variant_id"
    )
    connection.execute(
        "UPDATE variant SET look_seconds = looks.seconds FROM looks "
        "WHERE variant.id = looks.variant_id"
    )
    for _, statement in indices:
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _insert(
    connection: sqlite3.Connection, table: str, columns: str, rows: Iterator[tuple[object, ...]]
) -> None:
    marks = ", ".join("?" * len(columns.split(",")))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def _verdict(chance: random.Random, number: int) -> str | None:
    if chance.random() < 0.02:
        return None
    good = 0.25 + 0.04 * (number // EACH % MODELS)
    drawn = chance.random()
    return "accept" if drawn < good else "fix" if drawn < good + 0.12 else "reject"


def _text(time: datetime) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S.%f")


def _has_two_takes(brief: int) -> bool:
    return brief % 4 == 3


def _takes(briefs: int) -> Iterator[tuple[object, ...]]:
    number = 0
    for brief in range(briefs):
        for model in range(MODELS):
            for take in range(2 if _has_two_takes(brief) else 1):
                number += 1
                asked = FIRST + timedelta(seconds=20 * number)
                source = "requested" if brief % 10 else "file time"
                key = f"take {take + 1}"
                yield number, brief + 1, model + 1, key, brief % 10 == 0, _text(asked), source


def _variants(briefs: int, verdicts: list[str | None]) -> Iterator[tuple[object, ...]]:
    number = take = 0
    for brief in range(briefs):
        prompt = f"{PROMPT}{brief}"
        for model in range(MODELS):
            for index in range(EACH):
                if index == 0 or (index == 2 and _has_two_takes(brief)):
                    take += 1
                verdict = verdicts[number]
                number += 1
                made = _text(FIRST + timedelta(seconds=5 * number))
                yield (
                    number,
                    f"{number:064x}",
                    take,
                    brief + 1,
                    model + 1,
                    "production",
                    "normal",
                    None if brief % 10 == 0 else index % 2 if _has_two_takes(brief) else index,
                    f"/renders/campaign/brief {brief:06}/model {model}/{number:08}.png",
                    brief % 50 == 7,
                    "png",
                    1024,
                    1024,
                    1_400_000,
                    made,
                    0.04,
                    made,
                    "comfyui",
                    f"model {model}",
                    prompt,
                    str(number),
                    "euler",
                    28,
                    5.5,
                    "",
                    1,
                    verdict,
                    brief + 1,
                    model + 1,
                    "production",
                    f"take {take}",
                    "requested" if brief % 10 else "file time",
                )


def _decisions(
    chance: random.Random, briefs: int, verdicts: list[str | None]
) -> Iterator[tuple[object, ...]]:
    order = list(range(briefs))
    chance.shuffle(order)
    number = 0
    now = FIRST
    block = MODELS * EACH
    for batch, brief in enumerate(order):
        places = list(range(brief * block, (brief + 1) * block))
        chance.shuffle(places)
        for position, place in enumerate(places):
            verdict = verdicts[place]
            if verdict is None and position % 10:
                continue
            readers = ["ada" if batch % 3 else "ben"]
            if verdict is None:
                verdict, readers = "accept", ["slip"]  # taken back
            elif position == 3:
                readers.append("cleo")
            elif position == 4 and batch % 5 == 0:
                readers.insert(0, "slip")
            for reader in readers:
                number += 1
                look = round(chance.lognormvariate(1.2, 0.7), 3)
                now += timedelta(seconds=look)
                fixed = verdict == "fix"
                yield (
                    number,
                    1,
                    place + 1,
                    verdict,
                    reader,
                    _text(now),
                    look,
                    f"sitting {batch // 12}",
                    batch,
                    position,
                    "" if verdict == "accept" else "hands" if place % 3 else "warped line;light",
                    round(chance.uniform(1, 30), 1) if fixed and place % 2 else None,
                    "",
                    batch % 40 != 3,
                    "[]",
                )
