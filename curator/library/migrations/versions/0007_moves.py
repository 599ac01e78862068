"""Files of rejects that were moved, so that they can be moved back."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    pass
