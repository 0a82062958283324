"""The debrief of a round: what landed, the two changes that would have mattered most, the scorecard, and what decided it."""
