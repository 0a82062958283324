"""What the scorecards say per competency and round over time, with how sure that is. Pure: no clock, no files.

`observing` turns judged attempts into outcomes, `ability` estimates from outcomes, `standing` says what may be shown.
"""
