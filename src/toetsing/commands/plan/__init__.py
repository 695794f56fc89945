"""The shortest way to a better oordeel, and what other scores would change."""
