"""`kader nieuw`: a kader to begin with, in a folder of its own."""
