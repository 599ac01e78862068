"""Opening a database: the only file that knows which dialect it talks to.

SQLite runs in WAL with synchronous FULL, so a committed decision survives a power cut, and every
writing transaction begins IMMEDIATE: with deferred ones, two threads that read and then write lose
updates without an error.
"""

import os
import secrets
import sqlite3
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any  # Any: row values and driver objects are untyped at this boundary

from sqlalchemy import (
    URL,
    Connection,
    CursorResult,
    Engine,
    Executable,
    Table,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from curator.core.errors import LibraryUnavailable

BUSY_SECONDS = 15
"""How long to wait for another program that is writing."""

BRIEFLY_SECONDS = 0.5
"""The same for what may as well be left undone."""

PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "temp_store = MEMORY",
)
"""What every connection to a SQLite file is told first."""

LIBRARY_SUFFIX = ".curator"

_MOMENT: ContextVar[tuple[Engine, Connection] | None] = ContextVar("moment", default=None)
"""The transaction that this thread's readings share, see `moment`."""


def library_url(name: str | Path) -> URL:
    """Returns the database URL of a library named by a file or by a URL."""
    text = str(name)
    if "://" in text:
        return make_url(text)
    return URL.create("sqlite", database=str(Path(text).expanduser().resolve()))


def sqlite_file(url: URL) -> Path | None:
    """Returns the file behind a SQLite URL, None for a server's or one in memory."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(url.database or "")


def check_place(file: Path, *, create: bool) -> None:
    """Does nothing where a library is, or can be made.

    A device or a pipe would be opened, and a journal made beside it, before anything is refused.

    Raises:
        LibraryUnavailable: there is none and it shall not be made, or there can be none.
    """
    if not create and not file.exists():
        raise LibraryUnavailable(f"There is no library at {file}.", "Import images into it first.")
    if not file.parent.is_dir():
        raise LibraryUnavailable(
            f"The folder {file.parent} does not exist.", "Make it, or choose another place."
        )
    if file.exists() and not file.is_file():
        raise LibraryUnavailable(
            f"{file} is not a file, so it is no library.", "Name a file, such as spring.curator."
        )


def open_engine(url: URL) -> Engine:
    """Returns an engine with Curator's guarantees switched on; nothing is connected yet."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    file = sqlite_file(url)
    if file is not None and file.exists() and not may_be_written(file) and not _unmerged(file):
        return create_engine(url, creator=lambda: _read_only(file))
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not options.get("curator_writes", False):
            connection.exec_driver_sql("BEGIN")
        elif options.get("curator_waits", True):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {1000 * BRIEFLY_SECONDS:.0f}")
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {1000 * BUSY_SECONDS}")

    if file is not None:
        _stay_with(file, engine)
    return engine


def may_be_written(file: Path) -> bool:
    """Returns whether a library's folder takes the files that SQLite keeps beside it."""
    return os.access(file.parent, os.W_OK)


def _unmerged(file: Path) -> bool:
    """Whether changes lie beside the library that are not in its file yet."""
    log = file.with_name(f"{file.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _stay_with(file: Path, engine: Engine) -> None:
    """Lets only the first connection make the file: later an empty one would hide its loss.

    Where the file was deleted or another was put in its place, what is open still would go on with
    the old one, and all that is written be lost without a word: such a connection is opened anew.
    """
    was_there = file.exists()

    @event.listens_for(engine, "do_connect")
    def name(_dialect: object, _record: object, named: list[Any], options: dict[str, Any]) -> None:
        if not was_there:
            return
        if not file.exists():
            raise LibraryUnavailable(
                f"The library {file} is no longer there.",
                "It was moved, renamed or deleted: put it back or restore it from a copy, "
                "then try again.",
            )
        named[0] = f"{file.absolute().as_uri()}?mode=rw"
        options["uri"] = True

    @event.listens_for(engine, "connect")
    def keep(_connection: object, record: ConnectionPoolEntry) -> None:
        nonlocal was_there
        was_there = True
        record.info["file"] = _identity(file)

    @event.listens_for(engine, "checkout")
    def look(_connection: object, record: ConnectionPoolEntry, _proxy: object) -> None:
        found = _identity(file)
        if found is None or found != record.info["file"]:
            raise DisconnectionError(f"{file} is another file now")


def _identity(file: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _read_only(file: Path) -> sqlite3.Connection:
    """A connection that makes no file and takes no lock; writing through it is refused."""
    address = f"{file.as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)


@contextmanager
def writing(engine: Engine, *, waits: bool = True) -> Generator[Connection]:
    """One writing transaction: committed at the end, rolled back on any exception.

    Args:
        engine: the database.
        waits: for as long as it takes another program to finish; else `BRIEFLY_SECONDS`.
    """
    options = (
        {"curator_writes": True} if waits else {"curator_writes": True, "curator_waits": False}
    )
    assert _MOMENT.get() is None, "what is written now would not be read"
    with _plainly(engine), engine.execution_options(**options).begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Generator[Connection]:
    """One reading transaction: everything read in it belongs to the same moment."""
    held = _MOMENT.get()
    if held is not None and held[0] is engine:
        yield held[1]
        return
    with _plainly(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def moment(engine: Engine) -> Generator[None]:
    """Until it ends, all that this thread reads is of one moment; it writes nothing meanwhile."""
    with reading(engine) as connection:
        held = _MOMENT.set((engine, connection))
        try:
            yield
        finally:
            _MOMENT.reset(held)


@contextmanager
def _plainly(engine: Engine) -> Generator[None]:
    """Turns what a person can do something about into a `LibraryUnavailable`; bugs stay bugs."""
    try:
        yield
    except DBAPIError as error:
        text = str(error.orig)
        name = sqlite_file(engine.url) or engine.url.render_as_string(hide_password=True)
        if "locked" in text or "busy" in text:
            hint = "Another program holds it; close that program and try again."
        elif "full" in text:
            hint = "The disk is full; make room and try again. Nothing already decided is lost."
        elif "readonly" in text or "read-only" in text:
            hint = "It can only be read where it is. Copy it to a folder that you may write to."
        elif "unable to open" in text:
            hint = "Check that the folder exists, and copy the library to one you may write to."
        elif "not a database" in text or "malformed" in text:
            hint = "The file is damaged or is not a Curator library; restore it from a copy."
        else:
            raise
        raise LibraryUnavailable(f"The library {name} cannot be used: {text}.", hint) from error


def copy_sqlite(engine: Engine, target: Path) -> None:
    """Writes a consistent copy of a SQLite library, what is still in its WAL included."""
    raw = engine.raw_connection()
    try:
        connection = raw.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        beside = target.with_name(f"{target.name}.{secrets.token_hex(4)}.new")  # nobody else's
        try:
            copy = sqlite3.connect(beside)
            try:
                connection.backup(copy)
            finally:
                copy.close()
            beside.replace(target)
        except (sqlite3.Error, OSError) as error:
            beside.unlink(missing_ok=True)
            raise LibraryUnavailable(
                f"No copy could be written to {target}: {error}.", "Make room and try again."
            ) from error
    finally:
        raw.close()


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Inserts rows, leaving alone those whose unique key is already there."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), rows)
    else:
        from sqlalchemy.dialects import sqlite

        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)


def replace_rows(
    connection: Connection,
    table: Table,
    keys: list[str],
    rows: Sequence[Mapping[str, object]],
) -> None:
    """Inserts rows; where `keys` are already there, the other columns are overwritten."""
    if not rows:
        return
    values = [column.name for column in table.columns if column.name not in keys]
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        new = postgresql.insert(table)
        connection.execute(
            new.on_conflict_do_update(
                index_elements=keys, set_={name: new.excluded[name] for name in values}
            ),
            rows,
        )
    else:
        from sqlalchemy.dialects import sqlite

        new = sqlite.insert(table)
        connection.execute(
            new.on_conflict_do_update(
                index_elements=keys, set_={name: new.excluded[name] for name in values}
            ),
            rows,
        )


def below(folder: Path) -> tuple[str, str]:
    """Returns the texts between which all paths below a folder are, the second one excluded."""
    return str(folder) + os.sep, str(folder) + chr(ord(os.sep) + 1)


def inserted_id(result: CursorResult[Any]) -> int:
    """Returns the number that a one-row insert gave its row."""
    key = result.inserted_primary_key
    assert key is not None, "an insert of one row has a key"
    return key[0]


def chunks(values: Iterable[Any], size: int = 500) -> Iterator[list[Any]]:
    """Yields lists of at most `size`, below every dialect's limit of bound parameters."""
    chunk: list[Any] = []
    for value in values:
        chunk.append(value)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def raw_rows(connection: Connection, query: Executable) -> Sequence[tuple[Any, ...]]:
    """Returns all rows as the driver gives them: very many must not become objects first."""
    result = connection.execute(query)
    rows = result.cursor.fetchall() if result.cursor is not None else []
    result.close()
    return rows


def has_triggers(connection: Connection) -> bool:
    """Returns whether the database has the triggers that keep `settled_brief` true."""
    return connection.dialect.name == "sqlite"


def integrity_problem(connection: Connection) -> str | None:
    """Returns what the database finds wrong with itself, None when it is sound."""
    if connection.dialect.name != "sqlite":
        return None
    answer = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
    if answer != "ok":
        return str(answer)
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    return None if orphans is None else f"a row of {orphans[0]} points at nothing"
