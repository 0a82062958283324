"""Every constant of the estimate, in one place. `benchmarks/progress_calibration.py` holds them against simulated learners.

An ability stands on the logit scale: 0 is an answer at the bar every other time.
"""

VERSION = "1"
"""Goes up with any change below; an estimate that was noted names the version that made it."""

BAR = 3
"""The score from which a row of a scorecard is at the bar."""

TYPICAL = 0.0
"""The ability of a learner of whom nothing is known: the mean of the prior."""
BETWEEN_LEARNERS = 0.7
"""Standard deviation of learners' general abilities."""
WITHIN_LEARNER = 0.85
"""Standard deviation of one learner's skills around the general ability."""
QUESTION = 0.8
"""Standard deviation of how hard one question is on one day."""
GAIN = 0.05
"""What one attempt adds to a skill, on average."""
PER_ATTEMPT = 0.2
"""Standard deviation of what one attempt changes in a skill."""
PER_DAY = 0.06
"""Standard deviation of what one day changes in a skill, practised or not."""
LONGEST_PAUSE = 60.0
"""Days after which a longer pause makes nothing less sure."""

CENTRAL = 0.8
"""The share of cases that a range is meant to hold."""
QUANTILE = 1.2816
"""The normal quantile of `CENTRAL`: as many standard deviations to either side."""
WIDENED = 1.0
"""Factor on the standard deviation of a range: learners are not of the estimate's form."""

ENOUGH_ANSWERS = 4
"""Judged answers in a skill below which no number is shown …"""
ENOUGH_QUESTIONS = 3
"""… to so many different questions."""

DRAWS = 2000
"""Draws of the abilities by which the chance of a whole loop is told."""
