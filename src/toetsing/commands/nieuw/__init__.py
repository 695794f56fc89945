"""A workbook to fill in, for one organisation or for many."""
