"""What a row of a table may state at most: more is a slip, and no library or sum holds it."""

MOST_WHOLE = 2**31 - 1
"""Of a place or position: servers keep whole numbers in 32 bits with their sign."""

MOST_MINUTES = 100_000.0
"""Of retouch, for one image: ten weeks by day and night."""

MOST_AMOUNT = 1e9
"""Of a cost or of seconds, for one image: sums of these over any library stay exact enough to
tell, where a few of 1e308 have no sum at all."""
