"""NUM: what is measured, and against what."""
