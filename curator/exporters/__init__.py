"""Values to files: one module an output, the contract in `base`.

An exporter renders the plain document of a report (the keys of `curator.stats/1`) to bytes; `base`
writes them beside the target and renames. Decisions travel both ways and have a module of their
own.
"""
