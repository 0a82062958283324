"""A coding round as a rehearsal: clarify, plan, implement, test, close; its steps are pure, its verbs write the log."""
