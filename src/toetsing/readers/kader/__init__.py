"""YAML -> kader, variant, worked cases and published figures, with line numbers for meldingen."""
