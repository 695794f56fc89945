"""Proofs with a driven LibreOffice: what a workbook shows there is what the evaluator says."""
