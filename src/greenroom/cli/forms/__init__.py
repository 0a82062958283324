"""The forms of a report: each file has ``show(report)``, which prints it."""
