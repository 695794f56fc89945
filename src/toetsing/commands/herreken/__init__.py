"""Published beside computed, and the variants that fit."""
