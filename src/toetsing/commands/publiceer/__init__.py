"""Scores and oordelen as open data: nothing of people in it, and it reads back to the same uitslagen.

Facts have a table of their own, without what people wrote about them: that may name somebody. So a kader with facts is
not read back: of its facts one would have to be told again why they are so.
"""
