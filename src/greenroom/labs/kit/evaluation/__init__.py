"""What a model is worth, and how surely: intervals, calibration, the threshold that pays, slices."""
