"""The kaders that ship, a kader in words, and the proof of its beslisregels."""
