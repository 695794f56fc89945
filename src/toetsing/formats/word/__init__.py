"""A document as docx, from a template."""
