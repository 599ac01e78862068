"""Alembic's entry: runs the revisions on the connection that `upgrade` hands over."""

from alembic import context

from curator.library.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction covers all revisions at once
)
context.run_migrations()
