"""Uitslagen counted, and beside each other: organisations, rondes, assessors, what was published, what was recorded."""
