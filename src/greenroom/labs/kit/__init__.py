"""The parts of a life cycle that the labs share: contracts, splits, features, training sets, and what comes after."""
