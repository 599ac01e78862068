"""Image files as containers: what kind it is, how large the picture is, which text travels with it.

`walk` is the one door. Nothing here decodes pixels, knows a generator, or opens a file: the caller
passes an open binary file and gets a `Container` with its `Block`s, or a `ContainerError`. Each
format has one module; all reads are bounded, and no length is believed before it is checked against
the size of the file.
"""
