"""A report as parts and blocks of ready strings, and the sentences that documents share. Knows no format."""
