"""Assessors beside each other, and a workbook to decide together."""
