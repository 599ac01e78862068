"""Stars, labels, defects with their pins and notes, as facts beside verdicts."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    pass
