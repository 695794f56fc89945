"""The opdracht uitleg."""
