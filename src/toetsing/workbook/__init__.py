"""The workbook to fill in, with live formulas made from the beslisregels."""
