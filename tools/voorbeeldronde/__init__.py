"""An invented ronde and the one before it, for the example reports: everything people write, on the kader of Stap 1."""
