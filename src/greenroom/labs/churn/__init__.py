"""Who is about to leave: a churn model from its contract to its service, with every choice measured."""
