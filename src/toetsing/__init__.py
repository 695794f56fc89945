"""toetsing: from filled-in inspection assessments to oordelen, each traceable to its cell and its beslisregel."""

__version__ = "0.1.0"
