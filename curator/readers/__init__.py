"""File to variant: what an image file says of its own making, and where it says so.

`base.read_variant` is the door. `container` finds the text in a file, `documents` the JSON in the
text; each reader, one module a family of generators, turns them into candidates with a source and a
confidence; `merging` decides. Modules that begin with an underscore belong to the reader whose name
follows. No pixel is decoded here, and no file but the image and its own sidecars is opened.
"""
