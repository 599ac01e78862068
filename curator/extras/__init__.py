"""Pixels to sightings, with models that other packages ship: faces, and lines of text.

Each is an optional extra of the installation and imports its package only when it is asked. Nothing
is downloaded at run time, nothing here is measured or flagged, and nothing decides.
"""
