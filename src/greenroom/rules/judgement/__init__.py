"""JDG: how choices are judged."""
