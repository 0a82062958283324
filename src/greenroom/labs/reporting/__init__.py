"""What a run tells: an HTML report that stands alone, and a worksheet to make a story of."""
