"""Where the data of a lab lies, and how it gets there."""
