"""numpy and pandas: millions of rows, and frames for analysts. Works on what domain decides."""
