"""Tickets of retouch, their versions and minutes."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    pass
