"""Values to files: one module an output, the contract in `base`.

An exporter renders the plain document of a report (the keys of `curator.stats/1`) to bytes; `base`
writes them beside the target and renames. Decisions travel both ways and have a module of their
own. `xmp_writing` says them to other programs: what (`xmp_profiles`), merged into which packet
(`xmp_packet`), in which bytes of a picture (`xmp_embedding`).
"""
