"""Proof that nothing changed: every command in every form, asked of two revisions and compared byte by byte.

A guest of the repository, not part of the program: it knows the command line only (`toetsing.cli:main`, `python -m
toetsing`) and never a module inside, so that the two revisions may be built quite differently.
"""
