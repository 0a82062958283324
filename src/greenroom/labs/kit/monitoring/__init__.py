"""What is watched while a model serves: its rows against a reference, its scores, its labels as they come, its answers."""
