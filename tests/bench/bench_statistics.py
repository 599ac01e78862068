"""The default statistics page of a very large library, beside the same question in SQL and DuckDB.

usage: python -m tests.bench.bench_statistics [VARIANTS] [ROUNDS] [FOLDER]

Every contestant is a process of its own and starts cold but for the system's file cache: Curator's
command line, once with nothing kept of any brief, which it counts and keeps, and once as it is from
then on; Python's sqlite3 with one statement for the counts and one for the pairs; DuckDB, on
copies of the tables in its own file, with the same two statements. SQL and DuckDB give counts alone
(no interval, no comparison beyond its four cells, no retouch, no place in a take that nobody
stated), and rest on the verdicts that Curator keeps. DuckDB is no dependency: put it on PYTHONPATH.
FOLDER keeps the library for a further run.
"""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

CURATOR, FIRST = "curator", "first run"

COUNTS = """
WITH counted AS (
    SELECT v.* FROM variant v JOIN brief b ON b.id = v.brief_id
    WHERE v.kind = 'normal' AND NOT b.cancelled
), looks AS (
    SELECT variant_id, sum(CASE WHEN look_seconds > 60 THEN 60 ELSE look_seconds END) AS seconds
    FROM decision GROUP BY variant_id
), first AS (
    SELECT brief_id, model_id, tier, verdict FROM (
        SELECT c.*, row_number() OVER (
            PARTITION BY c.brief_id, c.model_id, c.tier
            ORDER BY t.requested_at, t.key, coalesce(c.variant_index, 0), c.made_at, c.id
        ) AS place FROM counted c JOIN take t ON t.id = c.take_id
    ) AS ranked WHERE place = 1
)
SELECT m.name, whole.*, firsts.* FROM model m JOIN (
    SELECT model_id, count(*), count(verdict), sum(CASE WHEN verdict = 'accept' THEN 1 ELSE 0 END),
        sum(CASE WHEN verdict = 'fix' THEN 1 ELSE 0 END), sum(cost), sum(seconds)
    FROM counted LEFT JOIN looks ON looks.variant_id = counted.id GROUP BY model_id
) AS whole ON whole.model_id = m.id JOIN (
    SELECT model_id, count(*), count(verdict), sum(CASE WHEN verdict = 'accept' THEN 1 ELSE 0 END)
    FROM first GROUP BY model_id
) AS firsts ON firsts.model_id = m.id ORDER BY m.name
"""

PAIRS = """
WITH first AS (
    SELECT brief_id, model_id, tier, verdict FROM (
        SELECT c.*, row_number() OVER (
            PARTITION BY c.brief_id, c.model_id, c.tier
            ORDER BY t.requested_at, t.key, coalesce(c.variant_index, 0), c.made_at, c.id
        ) AS place
        FROM variant c JOIN take t ON t.id = c.take_id JOIN brief b ON b.id = c.brief_id
        WHERE c.kind = 'normal' AND NOT b.cancelled
    ) AS ranked WHERE place = 1 AND verdict IS NOT NULL
)
SELECT a.model_id, b.model_id, count(*),
    sum(CASE WHEN a.verdict = 'accept' AND b.verdict <> 'accept' THEN 1 ELSE 0 END),
    sum(CASE WHEN a.verdict <> 'accept' AND b.verdict = 'accept' THEN 1 ELSE 0 END)
FROM first a JOIN first b ON b.brief_id = a.brief_id AND b.tier = a.tier AND b.model_id > a.model_id
GROUP BY a.model_id, b.model_id
"""

COLUMNS = {
    "model": "id, name",
    "brief": "id, cancelled",
    "take": "id, key, requested_at",
    "variant": "id, take_id, brief_id, model_id, tier, kind, variant_index, made_at, verdict, cost",
    "decision": "variant_id, look_seconds",
}


def main() -> None:
    # Not at the top: the others run this file, too, and would load what they do not need.
    from curator.library.library import Library
    from tests.bench.big_library import build

    variants = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        home = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(folder)
        library = home / f"bench{variants}.curator"
        if not library.exists():
            started = time.perf_counter()
            build(library, variants)
            print(f"{variants:,} variants written in {time.perf_counter() - started:.0f} s")
        Library.open(library).close()  # an older one is brought up to date before it is timed
        statistics = [
            "-m", "curator", "stats", "-l", str(library), "--format", "json", "--section", "none",
        ]  # fmt: skip
        contestants = {
            FIRST: statistics,
            CURATOR: statistics,
            "plain SQL": ["-m", "tests.bench.bench_statistics", "--sqlite", str(library)],
        }
        if find_spec("duckdb"):
            target = home / f"bench{variants}.duckdb"
            if not target.exists():
                copy_to_duckdb(library, target)
            contestants["DuckDB"] = ["-m", "tests.bench.bench_statistics", "--duckdb", str(target)]
        best = {name: (float("inf"), float("inf"), 0.0) for name in contestants}
        for _ in range(rounds):
            for name, arguments in contestants.items():
                if name == FIRST:
                    forget(library)
                wall, cpu, memory = run(arguments)
                known = best[name]
                best[name] = (min(known[0], wall), min(known[1], cpu), max(known[2], memory))
    for name, (wall, cpu, memory) in best.items():
        ratios = "  ".join(
            f"{ours} / it: wall {best[ours][0] / wall:5.2f} cpu {best[ours][1] / cpu:5.2f}"
            for ours in (CURATOR, FIRST)
        )
        print(f"{name:10} wall {wall:6.2f} s  cpu {cpu:6.2f} s  peak {memory:5.0f} MiB  {ratios}")


def forget(library: Path) -> None:
    """Makes the library one of which nothing is kept yet."""
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("DELETE FROM settled_brief")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def run(arguments: list[str]) -> tuple[float, float, float]:
    """Returns wall and processor seconds of one process, and the most memory it took, in MiB."""
    started = time.perf_counter()
    with Path(os.devnull).open("w") as nowhere:
        number = os.posix_spawn(
            sys.executable,
            [sys.executable, *arguments],
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)],
        )
        _, status, used = os.wait4(number, 0)
    assert status == 0, arguments
    wall = time.perf_counter() - started
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def copy_to_duckdb(library: Path, target: Path) -> None:
    """Copies what the question needs into a DuckDB file, by way of CSV."""
    import csv

    import duckdb

    with closing(sqlite3.connect(library)) as source, closing(duckdb.connect(str(target))) as copy:
        for table, columns in COLUMNS.items():
            with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(columns.split(", "))
                writer.writerows(source.execute(f"SELECT {columns} FROM {table}"))
                file.flush()
                copy.execute(f"CREATE TABLE {table} AS SELECT * FROM read_csv('{file.name}')")


def ask(execute: Callable[[str], list[tuple[object, ...]]]) -> None:
    """Asks both questions and prints what comes."""
    for question in (COUNTS, PAIRS):
        for row in execute(question):
            print(*row)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--sqlite", name]:
            with closing(sqlite3.connect(name)) as connection:
                connection.execute("PRAGMA temp_store = MEMORY")
                ask(lambda question: connection.execute(question).fetchall())
        case ["--duckdb", name]:
            import duckdb

            with closing(duckdb.connect(name, read_only=True)) as connection:
                ask(lambda question: connection.execute(question).fetchall())
        case _:
            main()
