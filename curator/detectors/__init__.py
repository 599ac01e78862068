"""Pixels to measurements: one file per artifact, each with its source and the ways it is wrong.

The contract is in `curator.detectors.base`; a new detector is a new file here, or an entry point of
the group `curator.detectors` in another distribution. Nothing here decides: `curator.core.artifact`
turns scores into flags, and a person turns flags into verdicts.
"""
