"""Cells -> toetsingen with their provenance, and everything wrong with them as meldingen."""
