"""Pictures that look alike: fingerprints, groups of near-duplicates, and drift from a look.

Pure functions over numbers; what is stored of them is the library's business.
"""
