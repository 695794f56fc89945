"""The report about one organisation."""
