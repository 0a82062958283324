"""What a person's stories are good for: cut for a listener, held against competencies, chosen between. Pure."""
