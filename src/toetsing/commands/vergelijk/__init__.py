"""Organisations side by side."""
