"""Schema: the migrations make exactly the tables that the code uses."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from curator.core.errors import LibraryUnavailable
from curator.library import engine as engines
from curator.library import migrations
from curator.library.library import Library
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
