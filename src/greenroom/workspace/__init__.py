"""A folder of one's own words: how it is made, found again, and kept out of what git publishes."""
