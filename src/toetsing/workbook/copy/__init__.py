"""The copy of somebody's workbook with meldingen at its cells. Edits the package itself."""
