"""Outcomes to reports: rates with their intervals, comparisons on the same briefs, throughput.

Everything here is a pure function of its arguments; each formula cites its source. Nothing reads a
library, a file, a clock or a random source. SciPy is imported by the quantiles that need it, when
they are first asked for.
"""
