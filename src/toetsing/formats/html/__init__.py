"""A document as one html file, and figures as svg."""
