"""The rules: one small file each, in a folder per family, discovered by their place."""
