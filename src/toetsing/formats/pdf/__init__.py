"""A document as pdf, with typst."""
