"""What goes wrong with a search in service: each module breaks a healthy system, and mends it."""
