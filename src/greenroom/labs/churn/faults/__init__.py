"""What goes wrong with a churn model in service: each module breaks a healthy system, and mends it."""
