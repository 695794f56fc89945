"""Rondes beside each other: the part that `hertoets` and both reports share."""
