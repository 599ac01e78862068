"""Curator reviews generated images: a capped queue, decisions that are never lost, honest rates."""

__version__ = "0.1.0"
