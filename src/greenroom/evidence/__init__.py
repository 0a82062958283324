"""The ledger of what was really measured: its entries, its file, what is read into it, and whether it is sound."""
