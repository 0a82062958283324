"""What runs in the box of a candidate's tests. Read as text and handed in; nothing of it is imported outside."""
