"""A document as one html file."""
