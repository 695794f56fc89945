"""Every melding in every file, on the screen or at the cells of a copy."""
