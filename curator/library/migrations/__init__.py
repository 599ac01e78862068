"""Schema changes (Alembic), and bringing a library up to date."""
