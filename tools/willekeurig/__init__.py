"""What `make willekeurig` runs."""
