def duplicate_prompts(prompts: list[str]) -> list[list[int]]:
    """Groups of the indexes of prompts that are duplicates of each other."""
