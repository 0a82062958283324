"""The life cycle that every lab shares, made of the field's own parts: from the contract of a table to the rollout."""
