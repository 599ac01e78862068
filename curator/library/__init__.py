"""What is remembered. `Library` is the one door; tables and SQL stay in this room.

Each `Library` method is one short transaction that takes and gives core values or the frozen values
of `curator.library.values`: never rows, never an open session.
"""
