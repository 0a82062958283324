"""COD: how a coding round was gone about, and slips that its code shows."""
