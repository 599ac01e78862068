"""Who settles a tie between reviewers, as the library's settings say."""

import json

from sqlalchemy import Connection, select

from curator.library.tables import setting


def lead_of(connection: Connection) -> str | None:
    """Returns the lead's name; None where nobody is."""
    text = connection.execute(select(setting.c.value).where(setting.c.key == "lead")).scalar()
    value = json.loads(text) if text is not None else None
    return value if isinstance(value, str) else None
