"""Takes an answer from a person: from the keyboard or from an editor."""
