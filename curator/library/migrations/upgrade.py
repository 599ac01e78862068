"""Creating a library's tables and bringing an older library up to date.

Alembic is imported only when there is something to do: opening an up-to-date library must not wait
for it.
"""

from glob import escape
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from curator.core.errors import LibraryUnavailable
from curator.library import engine as engines

HEAD = "0009"
"""The newest revision; a test holds it equal to Alembic's own idea."""


def revision_of(engine: Engine) -> str | None:
    """Returns the schema revision of a library, None when it has no tables yet."""
    with engines.reading(engine) as connection:
        return _revision_in(connection)


def bring_up_to_date(engine: Engine) -> None:
    """Creates or upgrades the tables; a SQLite file is copied beside itself before it changes.

    Raises:
        LibraryUnavailable: the library was written by a newer Curator, or is no library.
    """
    if _is_older(revision_of(engine)):
        _run_alembic(engine)


def _run_alembic(engine: Engine) -> None:
    """Copies and upgrades under one lock: of two programs the second finds all of it done."""
    with engines.writing(engine) as connection:
        revision = _revision_in(connection)
        if not _is_older(revision):
            return
        file = engines.sqlite_file(engine.url)
        if revision is not None and file is not None:
            copy = file.with_name(f"{file.name}.before-{HEAD}")
            for left in copy.parent.glob(f"{escape(copy.name)}.*.new"):
                left.unlink(missing_ok=True)  # by a program that was ended while it copied
            engines.copy_sqlite(engine, copy)

        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _is_older(revision: str | None) -> bool:
    if revision is not None and revision > HEAD:
        raise LibraryUnavailable(
            "This library was written by a newer Curator.", "Update Curator and open it again."
        )
    return revision != HEAD


def _revision_in(connection: Connection) -> str | None:
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        if tables:
            url = connection.engine.url
            name = engines.sqlite_file(url) or url.render_as_string()
            raise LibraryUnavailable(
                f"{name} is a database, but not a Curator library.",
                "Choose another file; Curator will not touch this one.",
            )
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
