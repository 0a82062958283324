"""The studio: a rehearsal room in the browser, served to this machine alone."""
