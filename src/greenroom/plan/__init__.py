"""What is done on which day until an interview."""
