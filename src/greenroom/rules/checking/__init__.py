"""CHK: how the file talks to greenroom."""
