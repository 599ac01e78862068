"""Schema: the migrations make exactly the tables that the code uses."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from curator.core.errors import LibraryUnavailable
from curator.library import engine as engines
from curator.library import migrations
from curator.library.library import Library
from curator.library.migrations import upgrade
from curator.library.migrations.upgrade import HEAD
from curator.library.tables import metadata


def test_migrations_and_tables_describe_one_schema(library_file: Path) -> None:
    Library.open(library_file).close()
    engine = engines.open_engine(engines.library_url(library_file))
    with engines.reading(engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_newest_revision_is_alembics() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_library_from_a_newer_curator_is_refused_and_left_as_it_is(library_file: Path) -> None:
    Library.open(library_file).close()
    engine = engines.open_engine(engines.library_url(library_file))
    with engines.writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(LibraryUnavailable, match="newer Curator"):
        Library.open(library_file)


def test_a_copy_of_a_library_holds_what_is_still_in_the_write_ahead_log(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.curator") as library:
        library.set_setting("lead", "ada")
        engines.copy_sqlite(library._engine, tmp_path / "b.curator")
    with Library.open(tmp_path / "b.curator") as copy:
        assert copy.setting("lead") == "ada"


def test_several_programs_open_an_older_library_at_once_and_its_copy_is_the_older_one(
    library_file: Path,
) -> None:
    engine = engines.open_engine(engines.library_url(library_file))
    upgrade_to(engine, "0008")
    with engines.writing(engine) as connection:
        connection.execute(text("INSERT INTO campaign (name) VALUES ('spring')"))
    engine.dispose()
    library_file.with_name(f"{library_file.name}.before-{HEAD}.0.new").write_text("half a copy")
    together = threading.Barrier(4)
    first_look = upgrade.revision_of

    def look_together(engine: Engine) -> str | None:
        revision = first_look(engine)
        together.wait()  # all of them have found it old
        return revision

    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(4) as programs:
        patch.setattr(upgrade, "revision_of", look_together)
        own = [engines.open_engine(engines.library_url(library_file)) for _ in range(4)]
        list(programs.map(upgrade.bring_up_to_date, own))
    assert {upgrade.revision_of(one) for one in own} == {HEAD}
    for one in own:
        one.dispose()
    copy = library_file.with_name(f"{library_file.name}.before-{HEAD}")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            ("0008",)
        ]
        assert connection.execute("SELECT name FROM campaign").fetchall() == [("spring",)]
    assert not list(library_file.parent.glob("*.new"))


def upgrade_to(engine: Engine, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engines.writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
