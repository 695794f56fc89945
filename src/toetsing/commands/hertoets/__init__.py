"""Two or more rondes beside each other: what changed, and why."""
