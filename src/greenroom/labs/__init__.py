"""Real ML systems that run on a laptop: what interview stories tell of, measured."""
