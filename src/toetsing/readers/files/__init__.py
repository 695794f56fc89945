"""Bytes -> cells with their places, and everything that is wrong with a file."""
