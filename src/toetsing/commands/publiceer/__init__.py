"""Scores and oordelen as open data: nothing of people in it, and it reads back to the same uitslagen."""
