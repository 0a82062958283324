"""TON: how it sounds."""
