"""What goes wrong with a churn model on dated purchases: each module breaks a healthy system, and mends it."""
